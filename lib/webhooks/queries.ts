import { z } from "zod";
import { db } from "@/lib/platform/db";
import { can, type Viewer } from "@/lib/policy";
import type { Prisma } from "@/prisma/generated/client";
import { webhookVersion } from "./change-webhook";

const COLUMNS = {
  id: true,
  url: true,
  topics: true,
  disabledAt: true,
  disabledReason: true,
  createdAt: true,
} as const satisfies Prisma.WebhookSelect;

type WebhookSeen = Prisma.WebhookGetPayload<{ select: typeof COLUMNS }>;

/** A webhook as its newsroom sees it, all but its secret, with where its latest delivery stands. */
export type ListedWebhook = WebhookSeen & {
  latest: { deliveredAt: Date | null; failedAt: Date | null; attempts: number } | null;
};

/** The newsroom of a page about webhooks. */
type Place = { id: string; slug: string; name: string };

/**
 * A newsroom's webhooks, the newest first. Whoever may read the newsroom but not manage them gets the newsroom alone.
 * @returns null for a newsroom that does not exist or that the viewer may not read
 */
export async function webhooksOf(
  viewer: Viewer,
  slug: string,
): Promise<{ newsroom: Place; webhooks: ListedWebhook[] | null } | null> {
  const newsroom = await placeOf(viewer, slug);
  if (!newsroom) return null;
  if (!can(viewer, "integration:manage", { newsroomId: newsroom.id })) return { newsroom, webhooks: null };
  const rows = await db().webhook.findMany({
    where: { newsroomId: newsroom.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { ...COLUMNS, deliveries: { orderBy: { createdAt: "desc" }, take: 1, select: STATE } },
  });
  const webhooks = rows.map(({ deliveries: [latest = null], ...webhook }) => ({ ...webhook, latest }));
  return { newsroom, webhooks };
}

const STATE = { createdAt: true, deliveredAt: true, failedAt: true, attempts: true } as const;

const LOGGED = {
  ...STATE,
  id: true,
  dueAt: true,
  message: { select: { id: true, topic: true, claim: { select: { slug: true, hiddenAt: true } } } },
  log: { orderBy: { attempt: "desc" } },
} as const satisfies Prisma.WebhookDeliverySelect;

/** A delivery with its attempts, the latest first. */
export type LoggedDelivery = Prisma.WebhookDeliveryGetPayload<{ select: typeof LOGGED }>;

/** How many deliveries a page of the log shows. */
const PAGE = 20;

/**
 * One webhook with a page of its delivery log, the newest first.
 * @param before the id of a delivery: those older than it are shown
 * @returns null where the viewer finds none; `webhook` null where they may read the newsroom alone
 */
export async function webhookWithLog(viewer: Viewer, slug: string, id: string, before?: string) {
  const newsroom = await placeOf(viewer, slug);
  if (!newsroom) return null;
  if (!can(viewer, "integration:manage", { newsroomId: newsroom.id })) return { newsroom, webhook: null };
  const known = z.uuid().safeParse(id).success;
  const webhook = known
    ? await db().webhook.findFirst({ where: { id, newsroomId: newsroom.id }, select: COLUMNS })
    : null;
  if (!webhook) return null;
  const { success: hasCursor } = z.uuid().safeParse(before);
  const found = await db().webhookDelivery.findMany({
    where: { webhookId: id, ...(hasCursor && before && { id: { lt: before } }) },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: LOGGED,
  });
  const deliveries = found.slice(0, PAGE);
  const next = found.length > PAGE ? (deliveries.at(-1)?.id ?? null) : null;
  return { newsroom, webhook: { ...webhook, version: webhookVersion(webhook), deliveries, next } };
}

async function placeOf(viewer: Viewer, slug: string): Promise<Place | null> {
  const newsroom = await db().newsroom.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true },
  });
  return newsroom && can(viewer, "newsroom:read", { newsroomId: newsroom.id }) ? newsroom : null;
}
