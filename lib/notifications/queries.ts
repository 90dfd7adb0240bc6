import { z } from "zod";
import { db } from "@/lib/platform/db";
import { authorize, type Viewer } from "@/lib/policy";
import { COUNTED, type Deliveries, KINDS } from "./model";
import { type Sentence, sentenceOf } from "./sentences";
import { visibleTo } from "./visible";

/** A notification as its owner reads it. */
export type ShownNotification = Sentence & {
  id: string;
  newsroom: string | null;
  /** When it was told, ISO 8601 in UTC. */
  at: string;
  unread: boolean;
};

const PAGE = 25;

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

/**
 * A page of the viewer's notifications, newest first.
 * @param after `next` of the page before; anything else gives the first page
 * @returns `next` is null on the last page; `isFirst` says whether this is the first
 */
export async function notificationsOf(viewer: Viewer, after?: unknown) {
  const who = authorize(viewer, "account:manage");
  const [at, id] = cursorSchema.safeParse(String(after).split("_")).data ?? [];
  const older = at && id ? [{ OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }] }] : [];
  const rows = await db().notification.findMany({
    where: { AND: [visibleTo(who), ...older] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    include: { newsroom: { select: { name: true } } },
  });
  const shown = rows.slice(0, PAGE).map(
    (row): ShownNotification => ({
      ...sentenceOf(row),
      id: row.id,
      newsroom: row.newsroom?.name ?? null,
      at: row.createdAt.toISOString(),
      unread: row.readAt === null,
    }),
  );
  const last = shown.at(-1);
  const next = rows.length > PAGE && last ? `${last.at}_${last.id}` : null;
  return { shown, next, isFirst: older.length === 0 };
}

/** How many notifications the viewer has not read, counted up to one more than `COUNTED`. */
export async function unreadCount(viewer: NonNullable<Viewer>): Promise<number> {
  return db().notification.count({
    where: { AND: [visibleTo(viewer), { readAt: null }] },
    take: COUNTED + 1,
  });
}

/** How somebody is told of each kind. */
export async function deliveriesOf(userId: string): Promise<Deliveries> {
  const chosen = await db().notificationPreference.findMany({ where: { userId } });
  const defaults = Object.entries(KINDS).map(([kind, { default: delivery }]) => [kind, delivery]);
  return Object.fromEntries([...defaults, ...chosen.map(({ kind, delivery }) => [kind, delivery])]);
}
