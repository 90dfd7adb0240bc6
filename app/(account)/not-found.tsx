import { Answer } from "@/components/ui/answer";

/** Answer 404 within the frame that is there: a form's subject may be gone by the time it is sent. */
export default function NotFound() {
  return <Answer status={404} />;
}
