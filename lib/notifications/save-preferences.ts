import { z } from "zod";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import { Delivery, NotificationKind } from "@/prisma/generated/client";
import { type Deliveries, KINDS } from "./model";

const schema = z.partialRecord(z.enum(NotificationKind), z.enum(Delivery));

/**
 * Saves how the viewer wants to be told of which kinds; those that are left out stay as they are.
 * @throws AppError invalid when something else was sent
 */
export async function savePreferences(viewer: Viewer, given: unknown): Promise<void> {
  const { id } = authorize(viewer, "account:manage");
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new AppError("invalid", "Choose one of the three ways for each kind.");
  await inTransaction((tx) => storeDeliveries(tx, id, parsed.data));
}

/**
 * Stores what differs from the defaults. What waits to be mailed of a kind that is switched off is no longer mailed.
 * The person's row is locked first, so that two tabs save one after the other.
 */
export async function storeDeliveries(
  tx: Tx,
  userId: string,
  deliveries: Partial<Deliveries>,
): Promise<void> {
  await tx.$queryRaw`SELECT FROM "User" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
  const entries = Object.entries(deliveries) as [NotificationKind, Delivery][];
  const kind = { in: entries.map(([kind]) => kind) };
  await tx.notificationPreference.deleteMany({ where: { userId, kind } });
  await tx.notificationPreference.createMany({
    data: entries
      .filter(([kind, delivery]) => delivery !== KINDS[kind].default)
      .map(([kind, delivery]) => ({ userId, kind, delivery })),
  });
  const off = entries.filter(([, delivery]) => delivery === "OFF").map(([kind]) => kind);
  await tx.notification.updateMany({
    where: { userId, kind: { in: off }, mailId: null },
    data: { delivery: "OFF" },
  });
}
