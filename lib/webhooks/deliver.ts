import { guardedFetch } from "@/lib/platform/guarded-fetch";
import { OutgoingError } from "@/lib/platform/outgoing-error";
import type { Prisma } from "@/prisma/generated/client";
import { signedHeaders } from "./signing";

/** How long a receiver may take to answer, in milliseconds. */
export const PATIENCE = 15_000;

/** What a delivery is read with. */
export const DELIVERY = {
  webhook: { include: { newsroom: { select: { slug: true } } } },
  message: { include: { claim: { select: { hiddenAt: true } } } },
} as const satisfies Prisma.WebhookDeliveryInclude;

export type Delivery = Prisma.WebhookDeliveryGetPayload<{ include: typeof DELIVERY }>;

/** What came of an attempt. `error` is a sentence for the newsroom, "" where it was taken. */
export type Result = { status: number | null; error: string; milliseconds: number };

/** Sends a delivery to its webhook. Never fails: what goes wrong is the attempt's result. */
export async function deliver({ webhook, message }: Delivery, patience = PATIENCE): Promise<Result> {
  const start = performance.now();
  const result = await send(webhook, message, patience).catch((error) => ({
    status: null,
    error: wordsOf(error),
  }));
  return { ...result, milliseconds: Math.round(performance.now() - start) };
}

async function send(
  { url, secret, newsroomId }: Delivery["webhook"],
  message: Delivery["message"],
  milliseconds: number,
) {
  const { id, topic, createdAt, data } = message;
  const body = JSON.stringify({ type: topic, timestamp: createdAt.toISOString(), data });
  const headers = {
    "content-type": "application/json",
    ...signedHeaders({ id, body, secret, newsroomId }, new Date()),
  };
  const asked = { method: "POST", headers, body, milliseconds, bytes: 0 } as const;
  const { status } = await guardedFetch(url, asked);
  return { status, error: errorOf(status) };
}

function errorOf(status: number): string {
  if (status >= 200 && status < 300) return "";
  if (status >= 300 && status < 400) return `It answered with a redirect (${status}), which is not followed.`;
  return `It answered ${status}.`;
}

function wordsOf(error: unknown): string {
  if (error instanceof OutgoingError) return error.message;
  return "Its secret cannot be read any more: give it a new one.";
}
