import { connection } from "next/server";
import { nothingHere, streamed } from "@/app/answers";
import { getDigest } from "@/lib/publishing/digests";
import { headLinesOf } from "@/lib/publishing/head-lines";

/** The head of every public record at the end of a day: exactly the bytes that the day's digest is of. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/data/heads/[file]">,
): Promise<Response> {
  await connection();
  const [, day = ""] = /^(.*)\.txt$/.exec((await params).file) ?? [];
  const digest = await getDigest(day);
  if (!digest) return nothingHere();
  const about = { type: "text/plain; charset=utf-8", state: digest.sha256 };
  return streamed(request, headLinesOf(digest), about);
}
