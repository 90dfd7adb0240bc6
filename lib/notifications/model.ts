import type { Delivery, NotificationKind } from "@/prisma/generated/client";

/**
 * Everything people are told of, with how they are told unless they choose otherwise. What is asked of somebody is
 * mailed at once; the rest waits for the daily digest.
 */
export const KINDS: Record<NotificationKind, { label: string; default: Delivery }> = {
  ASSIGNED: { label: "A claim is assigned or handed over to me", default: "AT_ONCE" },
  MENTIONED: { label: "Somebody mentions me", default: "AT_ONCE" },
  RETURNED: { label: "An editor returns my verdict", default: "AT_ONCE" },
  AWAITING_SIGN_OFF: { label: "A verdict waits for my sign-off", default: "AT_ONCE" },
  DUE_TOMORROW: { label: "A claim of mine is due tomorrow", default: "AT_ONCE" },
  CONSENSUS_CHANGED: { label: "The consensus changes on a claim I judged", default: "AT_ONCE" },
  REPLIED: { label: "Somebody answers in a thread of mine", default: "DIGEST" },
  SIGNED_OFF: { label: "My verdict is signed off", default: "DIGEST" },
  DECLINED: { label: "A claim assigned to me is declined", default: "DIGEST" },
  OVERDUE: { label: "A claim of my newsroom is overdue", default: "DIGEST" },
  MEMBERSHIP: { label: "Somebody joins or leaves, or a role changes", default: "DIGEST" },
  ADMISSION: { label: "My newsroom is admitted, declined or revoked", default: "DIGEST" },
  MODERATION: { label: "A steward decides on something of mine", default: "DIGEST" },
  CONFIRM_ASKED: { label: "A claim I judged is corrected", default: "AT_ONCE" },
  MERGE_ASKED: { label: "A claim I judged turns out to be a duplicate", default: "AT_ONCE" },
  ERROR_REPORTED: { label: "A reader reports an error on a claim of my newsroom", default: "DIGEST" },
  WEBHOOK_FAILING: { label: "A webhook of my newsroom fails", default: "AT_ONCE" },
};

/** How somebody is told of each kind. */
export type Deliveries = Record<NotificationKind, Delivery>;

/** The ways of being told, as people choose them. */
export const DELIVERIES: { value: Delivery; label: string }[] = [
  { value: "OFF", label: "Off" },
  { value: "DIGEST", label: "Daily digest" },
  { value: "AT_ONCE", label: "At once" },
];

/** More unread notifications than this are "this many and more". */
export const COUNTED = 99;
