import { randomUUID } from "node:crypto";
import { migrate } from "@/scripts/migrate";

/** A migrated, empty database beside that of the other end-to-end tests; it goes when their server goes. */
export async function ownDatabase(): Promise<string> {
  const url = new URL(process.env.E2E_DATABASE_URL ?? "");
  url.pathname = `identity_${randomUUID().replaceAll("-", "")}`;
  await migrate(url.href);
  return url.href;
}
