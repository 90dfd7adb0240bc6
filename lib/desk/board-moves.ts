import {
  type DeskState,
  landing,
  type Mine,
  MOVES,
  type Move,
  moveFor,
  movesOpenTo,
  stateLabel,
} from "./states";

/** What a board's card says of itself, as far as moves depend on it. */
export type Movable = { state: DeskState /** Ids. */; assignees: string[] };

/** The moves for which somebody has to be named or a reason given. */
const ASKING: readonly Move[] = ["assign", "hand_over", "decline"];

/** Whether a move asks for something before it is made. */
export function asks(move: Move): boolean {
  return ASKING.includes(move);
}

/**
 * The move that brings a card into another column, or why there is none for this viewer.
 * @param signOffRequired whether the newsroom asks for sign-off: how its states are called
 */
export function moveInto(
  mine: Mine,
  { state, assignees }: Movable,
  to: DeskState,
  signOffRequired: boolean,
): { move: Move } | { refusal: string } {
  const open = movesOpenTo(mine, state, assignees).find(
    (move) => landing(move, state, assignees.length) === to,
  );
  if (open) return { move: open };
  return { refusal: whyNot({ state, assignees }, to, (one) => `“${stateLabel(one, signOffRequired)}”`) };
}

function whyNot({ state, assignees }: Movable, to: DeskState, called: (state: DeskState) => string): string {
  const move = moveFor(state, to);
  if (!move && to === "AWAITING_SIGN_OFF") return `A claim comes to ${called(to)} by a verdict.`;
  if (!move && to === "SIGNED_OFF") return `A claim comes to ${called(to)} by its verdicts.`;
  if (!move) return `No move leads from ${called(state)} to ${called(to)}.`;
  if (move === "sign_off" || move === "return")
    return "Signing off and returning are about a verdict: open the claim and read it first.";
  const lands = landing(move, state, assignees.length);
  if (lands !== null && lands !== to)
    return `${assignees.length > 0 ? "Somebody" : "Nobody"} is assigned: “${MOVES[move].label}” leads to ${called(lands)}.`;
  return `“${MOVES[move].label}” is not open to you here.`;
}
