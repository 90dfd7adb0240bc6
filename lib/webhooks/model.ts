/** What a webhook can be told of, in words for its newsroom. */
export const TOPICS = {
  "consensus.changed": "The outcome of a claim is another one",
  "correction.published": "A correction of a claim is published",
  "claim.opened": "A claim is opened for review",
  "claim.closed": "A claim is taken out of review",
} as const;

export type Topic = keyof typeof TOPICS;

export const TOPIC_NAMES = Object.keys(TOPICS) as [Topic, ...Topic[]];

/** The topic of a test: asked for by hand, sent to one webhook, about no claim. */
export const PING = "ping";

/** The channel on which PostgreSQL tells every instance, at the commit, that deliveries wait. */
export const WAITING_CHANNEL = "touchstone_webhooks";
