import { breach, circle, componentsThatQuery } from "./support/import-rules";
import { readImports } from "./support/read-imports";

// Part of `npm test`: the rules of ARCHITECTURE.md on what may import what, which support/import-rules.ts holds.
const { imports, files } = readImports(process.cwd());
const round = circle(imports);
const complaints = [
  ...imports.flatMap((one) => {
    const why = breach(one);
    return why ? [`${one.from} imports ${one.to}: ${why}`] : [];
  }),
  ...componentsThatQuery(imports).map((file) => `${file} reaches lib/platform/db.ts: components never query`),
  ...(round ? [`imports go round: ${round.join(" → ")}`] : []),
];
for (const complaint of complaints) console.error(complaint);
console.log(`${imports.length} imports of ${files} files, ${complaints.length} against the rules`);
process.exit(complaints.length > 0 ? 1 : 0);
