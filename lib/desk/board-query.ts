import { z } from "zod";
import { DESK_STATES, type DeskState, MAX_LABEL } from "./states";

/** How the board is shown: columns by state, or a dense table. */
export const BOARD_VIEWS = ["board", "list"] as const;
/** Which due dates are looked for: days are UTC days, a week is the next seven. */
export const DUES = ["overdue", "today", "week", "none"] as const;
export const SORTS = ["due", "moved", "statement"] as const;

/** The board's filters, in the order in which addresses name them. */
export const BOARD_FILTERS = ["state", "assignee", "article", "due", "label", "q"] as const;
export type BoardFilter = (typeof BOARD_FILTERS)[number];

/** What the board is asked for; null where a filter is not set. */
export type BoardQuery = {
  view: (typeof BOARD_VIEWS)[number];
  state: DeskState | null;
  /** A handle, "me" or "nobody". */
  assignee: string | null;
  /** Slug. */
  article: string | null;
  due: (typeof DUES)[number] | null;
  label: string | null;
  /** Words of the claim, its claimant or a quote. */
  q: string | null;
  sort: (typeof SORTS)[number];
  /** The column that is shown whole, however long it is. */
  all: DeskState | null;
  /** The list's page, counted from 1. */
  page: number;
};

const TEXT = 200;

/** Text of an address that PostgreSQL can compare; null where it is empty. */
const textOf = (max: number) =>
  z.string().transform(
    (given) =>
      given
        .toWellFormed()
        .replace(/[\p{Cc}\p{Cf}\uFFFD]+/gu, " ")
        .trim()
        .slice(0, max) || null,
  );

const stateSchema = z
  .string()
  .transform((given) => given.toUpperCase().replaceAll("-", "_"))
  .pipe(z.enum(DESK_STATES));

const SCHEMAS = {
  view: z.enum(BOARD_VIEWS),
  state: stateSchema,
  assignee: textOf(TEXT),
  article: textOf(300),
  due: z.enum(DUES),
  label: textOf(MAX_LABEL).transform((label) => label?.toLowerCase() ?? null),
  q: textOf(TEXT),
  sort: z.enum(SORTS),
  all: stateSchema,
  page: z.coerce.number().int().min(1).max(1_000),
};
const KEYS = Object.keys(SCHEMAS) as (keyof BoardQuery)[];

const EMPTY: BoardQuery = {
  view: "board",
  state: null,
  assignee: null,
  article: null,
  due: null,
  label: null,
  q: null,
  sort: "due",
  all: null,
  page: 1,
};

/**
 * Reads the board's query string. Nothing in it is an error: what cannot be used is left out, and `notices` says so,
 * one sentence each.
 */
export function readBoardQuery(given: Record<string, unknown>): { query: BoardQuery; notices: string[] } {
  const notices: string[] = [];
  const read = KEYS.flatMap((key) => {
    const value = given[key];
    if (value === undefined || value === "") return [];
    const parsed = SCHEMAS[key].safeParse(value);
    if (!parsed.success) notices.push(`The address asks for an unknown “${key}”; that part was left out.`);
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return { query: { ...EMPTY, ...Object.fromEntries(read) }, notices };
}

/** A query as a query string: the same one for the same query, without what goes without saying. */
export function boardSearch(query: Partial<BoardQuery>): string {
  const pairs = KEYS.flatMap((key): [string, string][] => {
    const value = query[key];
    if (value === undefined || value === null || value === EMPTY[key]) return [];
    return [[key, key === "state" || key === "all" ? inAddress(value as DeskState) : String(value)]];
  });
  return new URLSearchParams(pairs).toString();
}

/** The address of a newsroom's board for a query. @param extra further parameters, of the page alone */
export function boardHref(slug: string, query: Partial<BoardQuery> = {}, extra = ""): string {
  const search = [boardSearch(query), extra].filter(Boolean).join("&");
  return `/desk/newsrooms/${slug}/board${search && `?${search}`}`;
}

/** A state as addresses write it: "in-review". */
export function inAddress(state: DeskState): string {
  return state.toLowerCase().replaceAll("_", "-");
}

/** A query string that somebody sent as a view keeps it: what the board does not know is gone, and where one was in it. */
export function tidySearch(search: string): string {
  const { query } = readBoardQuery(Object.fromEntries(new URLSearchParams(search)));
  return boardSearch({ ...query, all: null, page: 1 });
}
