import { z } from "zod";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import { visibleTo } from "./visible";

/**
 * Marks one of the viewer's notifications as read, because they open it.
 * @returns the path to which it leads
 * @throws AppError not_found for one that is somebody else's or no longer the viewer's to see
 */
export async function openNotification(viewer: Viewer, id: unknown): Promise<string> {
  const who = authorize(viewer, "account:manage");
  const parsed = z.uuid().safeParse(id);
  const found =
    parsed.success &&
    (await db().notification.findFirst({
      where: { AND: [visibleTo(who), { id: parsed.data }] },
      select: { path: true },
    }));
  if (!found) throw new AppError("not_found", "There is no such notification.");
  await db().notification.updateMany({
    where: { id: parsed.data, readAt: null },
    data: { readAt: new Date() },
  });
  return found.path;
}

/**
 * Marks all of the viewer's notifications as read.
 * @param until those that came later, and were not on the page, stay as they are; ISO 8601
 * @throws AppError invalid when `until` is no moment
 */
export async function markAllRead(viewer: Viewer, until: string): Promise<void> {
  const who = authorize(viewer, "account:manage");
  const parsed = z.iso.datetime().safeParse(until);
  if (!parsed.success) throw new AppError("invalid", "Load this page again, then mark all as read.");
  await db().notification.updateMany({
    where: { AND: [visibleTo(who), { readAt: null, createdAt: { lte: parsed.data } }] },
    data: { readAt: new Date() },
  });
}
