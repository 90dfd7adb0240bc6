"use client";

import { Answer } from "@/components/ui/answer";

/** What a public page says when it fails in the browser. */
export default function PublicError() {
  return <Answer status={500} />;
}
