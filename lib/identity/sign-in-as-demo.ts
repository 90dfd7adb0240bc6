import { z } from "zod";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { limit, networkOf } from "@/lib/platform/rate-limit";
import type { Browser } from "./adapter";
import { beginSignIn, finishSignIn, type Step } from "./auth-flow";
import type { Link } from "./mail-link";

/**
 * Signs in as a demonstration person, with a link that is followed at once instead of being mailed.
 * @param userId the demonstration person's id
 * @throws AppError not_found where there are no demonstration people, or this is none; rate_limited
 */
export async function signInAsDemo(
  browser: Browser,
  { userId, address, next }: { userId: string; address: string; next: string },
): Promise<Step> {
  await limit("sign-in-demo", networkOf(address), { points: 1_000, seconds: 15 * 60 });
  const id = z.uuid().safeParse(userId).data;
  const person = env().demo && id ? await db().user.findUnique({ where: { id, isDemo: true } }) : null;
  if (!person) throw new AppError("not_found", "There is no such demonstration reviewer.");
  const links: Link[] = [];
  await beginSignIn(browser, "email", { email: person.email, next }, async (link) => void links.push(link));
  const [link] = links;
  if (!link) throw new Error("next-auth made no link");
  return finishSignIn(browser, "email", link);
}
