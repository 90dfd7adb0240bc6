/** One import of one file. */
export interface Import {
  /** The importing file, from the root: "lib/claims/queries.ts". */
  from: string;
  /** The imported file from the root, or a package's or Node module's name as written: "next/link". */
  to: string;
  isLocal: boolean;
  /** What is taken at run time: names, "default", "*" for all; empty for a type. */
  values: string[];
}

// ARCHITECTURE.md in words, this table for the machine.
/** A later noun may import an earlier one. */
const NOUNS = [
  "notifications",
  "identity",
  "newsrooms",
  "keys",
  "articles",
  "matching",
  "intake",
  "webhooks",
  "record",
  "corrections",
  "claims",
  "relations",
  "lifting",
  "desk",
  "discussion",
  "verdicts",
  "moderation",
  "reports",
  "publishing",
];
const GROUND = ["policy", "consensus", "audit", "platform"].map((folder) => `lib/${folder}/`);
const GENERATED = "prisma/generated/";

/** Which local files the files of a folder may import; the first row whose folder fits counts. */
const LOCAL: { of: string; may: string[] }[] = [
  { of: "app/", may: ["app/", "components/", "lib/"] },
  { of: "components/", may: ["components/", "lib/"] },
  ...NOUNS.map((noun, index) => ({
    of: `lib/${noun}/`,
    may: [...NOUNS.slice(0, index + 1).map((earlier) => `lib/${earlier}/`), ...GROUND, GENERATED],
  })),
  { of: "lib/consensus/", may: ["lib/consensus/"] },
  { of: "lib/platform/", may: ["lib/platform/", GENERATED] },
  { of: "lib/policy/", may: [...GROUND, GENERATED] },
  { of: "lib/audit/", may: [...GROUND, GENERATED] },
  { of: "lib/", may: [] },
  { of: "prisma/", may: ["prisma/", "lib/"] },
  // The page that says that the app is away is drawn with the app's own pieces.
  { of: "scripts/support/answer-pages", may: ["scripts/", "components/ui/", "lib/"] },
  ...["scripts/bench", "scripts/eval-matching", "scripts/fit-matching"].map((of) => ({
    of,
    may: ["scripts/", "prisma/", "lib/", "tests/support/"],
  })),
  { of: "scripts/", may: ["scripts/", "prisma/", "lib/"] },
  { of: "tests/", may: [""] },
  // What runs in the browser before the page's components do.
  { of: "instrumentation-client", may: ["components/ui/"] },
  // The configuration files at the top.
  { of: "", may: ["lib/", "scripts/", "tests/support/"] },
];

/** Which files may import some packages. */
const PACKAGES: { names: RegExp; may: RegExp; why: string }[] = [
  {
    names: /^next($|\/)/,
    may: /^(app\/|lib\/platform\/cache\.ts$|scripts\/serve\.ts$|(proxy|next\.config|instrumentation)\.ts$|tests\/)/,
    why: "only app/ and lib/platform/cache.ts import next",
  },
  {
    names: /^next-auth($|\/)/,
    may: /^(app|lib\/identity|tests)\//,
    why: "only app/ and lib/identity import next-auth",
  },
];

/** Why an import breaks the rules, in a few words; undefined when it keeps them. */
export function breach({ from, to, isLocal, values }: Import): string | undefined {
  if (isLocal) {
    const row = LOCAL.find(({ of }) => from.startsWith(of));
    if (!row?.may.some((folder) => to.startsWith(folder))) return `${row?.of || "the top"} may not import it`;
  } else {
    if (from.startsWith("lib/consensus/")) return "lib/consensus imports nothing outside itself";
    const row = PACKAGES.find(({ names }) => names.test(to));
    if (row && !row.may.test(from)) return row.why;
  }
  const makesClients = to.startsWith(`${GENERATED}client`) || to === "@prisma/client";
  const takesClient = values.includes("PrismaClient") || values.includes("*");
  if (makesClients && takesClient && from !== "lib/platform/db.ts")
    return "only lib/platform/db.ts makes a PrismaClient";
  return undefined;
}

/** Files from which, by imports at run time, the database is reached: none of them may be a component. */
export function componentsThatQuery(imports: Import[]): string[] {
  const reach = new Set(["lib/platform/db.ts"]);
  const running = imports.filter(({ isLocal, values }) => isLocal && values.length > 0);
  for (let size = 0; size < reach.size; ) {
    size = reach.size;
    for (const { from, to } of running) if (reach.has(to)) reach.add(from);
  }
  return [...reach].filter((file) => file.startsWith("components/")).sort();
}

/** The first circle of local imports, as the files on it; undefined when there is none. */
export function circle(imports: Import[]): string[] | undefined {
  const next = Map.groupBy(
    imports.filter(({ isLocal }) => isLocal),
    ({ from }) => from,
  );
  const finished = new Set<string>();
  const walk = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (finished.has(file)) return undefined;
    for (const { to } of next.get(file) ?? []) {
      const found = walk(to, [...path, file]);
      if (found) return found;
    }
    finished.add(file);
    return undefined;
  };
  for (const file of next.keys()) {
    const found = walk(file, []);
    if (found) return found;
  }
  return undefined;
}
