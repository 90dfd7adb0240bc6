import { Answer } from "@/components/ui/answer";

/** Answer 403 within the frame that is there: a form's subject may be gone by the time it is sent. */
export default function Forbidden() {
  return <Answer status={403} />;
}
