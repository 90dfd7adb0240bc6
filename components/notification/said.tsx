import type { Part } from "@/lib/notifications/sentences";

/** A notification's sentence; names and quoted words keep their own direction. */
export function Said({ parts }: { parts: Part[] }) {
  return parts.map((part) => (typeof part === "string" ? part : <bdi key={part.said}>{part.said}</bdi>));
}
