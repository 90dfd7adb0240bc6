import { notFound } from "next/navigation";

/** What is not there, answered as the desk's own pages are: for one request, with its own content security policy. */
export default function NothingHere() {
  notFound();
}
