/** How long a comment may be, in UTF-16 code units. */
export const COMMENT_LENGTH = 2_000;

/** A member of the newsroom, as somebody to mention. */
export type Colleague = {
  handle: string;
  name: string;
  /** The last day of an absence that lasts today: "2026-12-03". */
  awayUntil: string | null;
  /** Whether it is the viewer: nobody is offered to mention themselves. */
  own: boolean;
};

/** One wording of a comment. */
export type Wording = { revision: number; text: string; at: string };

export type CommentView = {
  id: string;
  author: { name: string; handle: string };
  /** Whether the viewer wrote it. */
  own: boolean;
  /** Null where a steward has hidden it. */
  text: string | null;
  revision: number;
  /** When it was written, and last changed; ISO 8601 in UTC. */
  at: string;
  editedAt: string | null;
  /** Every wording, the first one first; empty for a comment that was never changed, or is hidden. */
  wordings: Wording[];
};

export type ThreadView = {
  id: string;
  /** Who settled it, and when; null while it is open. */
  resolved: { by: string | null; at: string } | null;
  /** The oldest first. */
  comments: CommentView[];
};

/** A newsroom's discussion of a claim. */
export type Discussion = {
  /** The open ones first, each kind in the order in which they were opened. */
  threads: ThreadView[];
  /** Who can be mentioned. */
  colleagues: Colleague[];
  /** Whether the viewer may write, or only read. */
  mayWrite: boolean;
};
