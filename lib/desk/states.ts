/** The states of a newsroom's own work on a claim, in the order in which it goes through them. */
export const DESK_STATES = [
  "INBOX",
  "ASSIGNED",
  "IN_REVIEW",
  "AWAITING_SIGN_OFF",
  "SIGNED_OFF",
  "DECLINED",
] as const;
export type DeskState = (typeof DESK_STATES)[number];

const LABELS: Record<DeskState, string> = {
  INBOX: "Inbox",
  ASSIGNED: "Assigned",
  IN_REVIEW: "In review",
  AWAITING_SIGN_OFF: "Awaiting sign-off",
  SIGNED_OFF: "Signed off",
  DECLINED: "Declined",
};

/** A state as people read it. Where a newsroom asks for no sign-off, a verdict completes the work by itself. */
export function stateLabel(state: DeskState, signOffRequired: boolean): string {
  return state === "SIGNED_OFF" && !signOffRequired ? "Done" : LABELS[state];
}

/**
 * Who makes a move: "manager" holds board:manage, "worker" board:work and acts for themselves, "assignee" is assigned,
 * "editor" holds verdict:sign_off and is not the verdict's author.
 */
type Mover = "manager" | "worker" | "assignee" | "editor";

type Row = {
  label: string;
  by: readonly Mover[];
  /** From which state it leads to which; where several are named, `landing` says which. */
  steps: Partial<Record<DeskState, readonly DeskState[]>>;
};

/** Every move that a person can make. What stands here is all that is allowed. */
export const MOVES = {
  assign: {
    label: "Assign",
    by: ["manager"],
    steps: {
      INBOX: ["ASSIGNED"],
      ASSIGNED: ["ASSIGNED"],
      IN_REVIEW: ["IN_REVIEW"],
      AWAITING_SIGN_OFF: ["AWAITING_SIGN_OFF"],
    },
  },
  unassign: {
    label: "Put back into the inbox",
    by: ["manager"],
    steps: { ASSIGNED: ["INBOX"], IN_REVIEW: ["INBOX"] },
  },
  take: {
    label: "Take it",
    by: ["worker"],
    steps: {
      INBOX: ["ASSIGNED"],
      ASSIGNED: ["ASSIGNED"],
      IN_REVIEW: ["IN_REVIEW"],
      AWAITING_SIGN_OFF: ["AWAITING_SIGN_OFF"],
    },
  },
  start: { label: "Start the review", by: ["assignee"], steps: { ASSIGNED: ["IN_REVIEW"] } },
  pause: {
    label: "Pause the review",
    by: ["assignee", "manager"],
    steps: { IN_REVIEW: ["ASSIGNED"] },
  },
  hand_over: {
    label: "Hand over",
    by: ["assignee", "manager"],
    steps: {
      ASSIGNED: ["ASSIGNED"],
      IN_REVIEW: ["IN_REVIEW"],
      AWAITING_SIGN_OFF: ["AWAITING_SIGN_OFF"],
    },
  },
  decline: {
    label: "Decline",
    by: ["manager"],
    steps: {
      INBOX: ["DECLINED"],
      ASSIGNED: ["DECLINED"],
      IN_REVIEW: ["DECLINED"],
      AWAITING_SIGN_OFF: ["DECLINED"],
    },
  },
  reopen: {
    label: "Reopen",
    by: ["manager"],
    steps: { DECLINED: ["INBOX", "ASSIGNED"], SIGNED_OFF: ["INBOX", "IN_REVIEW"] },
  },
  sign_off: { label: "Sign off", by: ["editor"], steps: { AWAITING_SIGN_OFF: ["SIGNED_OFF"] } },
  return: { label: "Return with a note", by: ["editor"], steps: { AWAITING_SIGN_OFF: ["IN_REVIEW"] } },
} as const satisfies Record<string, Row>;

export type Move = keyof typeof MOVES;

const ROWS: Record<Move, Row> = MOVES;
const NAMES = Object.keys(MOVES) as Move[];

/** Where a move leads from a state, "nobody" or "somebody" being assigned; null where it is not allowed. */
export function landing(move: Move, from: DeskState, assignees: number): DeskState | null {
  const [first, second] = ROWS[move].steps[from] ?? [];
  return (assignees > 0 ? (second ?? first) : first) ?? null;
}

/** The move that leads from one column to another, for drag and drop; null where none does. */
export function moveFor(from: DeskState, to: DeskState): Move | null {
  if (from === to) return null;
  return NAMES.find((move) => ROWS[move].steps[from]?.includes(to)) ?? null;
}

/** What decides which moves somebody may make. */
export type Mine = {
  id: string;
  /** Whether they hold board:manage and board:work in the newsroom. */
  manages: boolean;
  works: boolean;
};

/**
 * The moves that somebody may make now, in the order of the table. Sign-off is left out: it is about a verdict, and
 * its author never makes it.
 */
export function movesOpenTo({ id, manages, works }: Mine, state: DeskState, assignees: string[]): Move[] {
  const assigned = assignees.includes(id);
  const joins = works && !assigned && assignees.length < 2;
  const is: Record<Mover, boolean> = { manager: manages, worker: joins, assignee: assigned, editor: false };
  return NAMES.filter((move) => {
    if (move === "hand_over" && assignees.length === 0) return false;
    return landing(move, state, assignees.length) !== null && ROWS[move].by.some((one) => is[one]);
  });
}

/** How many labels a claim bears on a desk, and how long one is. */
export const MAX_LABELS = 10;
export const MAX_LABEL = 30;
/** How many people work on a claim for a newsroom. */
export const MAX_ASSIGNEES = 2;
/** How many rows are changed at once. */
export const MAX_BULK = 200;
