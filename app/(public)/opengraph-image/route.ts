import { connection } from "next/server";
import { siteDrawing } from "@/app/(public)/drawings";
import { answer } from "@/app/answers";
import { env } from "@/lib/platform/env";
import { drawable } from "@/lib/publishing/drawable";

/** The picture of pages that are about no single claim. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  return answer(request, await siteDrawing(drawable(env().TOUCHSTONE_NAME) ?? ""), { type: "image/png" });
}
