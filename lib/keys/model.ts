/** What a key can be made for; a program is given no more than it needs. */
export const SCOPES = [
  {
    name: "verdicts:read",
    label: "Read verdicts",
    description: "Your own verdict on a claim, and what it waits for.",
  },
  {
    name: "verdicts:write",
    label: "Write verdicts",
    description: "Give, revise and withdraw your verdict for this newsroom.",
  },
  {
    name: "articles:write",
    label: "Add articles",
    description: "Send an article’s address or text, so that its claims are suggested on the desk.",
  },
] as const;

export type Scope = (typeof SCOPES)[number]["name"];

export const SCOPE_NAMES = SCOPES.map((one) => one.name);

/** After how many days a key ends; the second is what is usual. */
export const LIFETIMES = [30, 90, 365] as const;

/** How often a key may be used in an hour. */
export const USES_AN_HOUR = 1_200;

/** A newsroom's key as its owners see it: never the key itself. */
export type ListedKey = {
  id: string;
  name: string;
  /** Its first characters, by which it is known again. */
  prefix: string;
  scopes: string[];
  maker: { handle: string; name: string };
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  /** Why it opens nothing any more; null for a key that does. */
  ended: "revoked" | "expired" | "maker gone" | null;
};
