import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { breach, circle, componentsThatQuery, type Import } from "@/scripts/support/import-rules";
import { readImports } from "@/scripts/support/read-imports";

function local(from: string, to: string, values = ["thing"]): Import {
  return { from, to, values, isLocal: true };
}

function packaged(from: string, to: string, values = ["thing"]): Import {
  return { from, to, values, isLocal: false };
}

describe("an import is right", () => {
  it.each([
    local("app/page.tsx", "components/claim/row.tsx"),
    local("components/claim/row.tsx", "lib/claims/model.ts"),
    local("lib/verdicts/cast.ts", "lib/claims/model.ts"),
    local("lib/claims/model.ts", "lib/consensus/index.ts"),
    local("lib/claims/queries.ts", "prisma/generated/client.ts", []),
    local("lib/platform/db.ts", "prisma/generated/client.ts", ["PrismaClient"]),
    local("lib/platform/errors.ts", "prisma/generated/client.ts", ["Prisma"]),
    local("tests/unit/a.test.ts", "scripts/migrate.ts"),
    packaged("app/page.tsx", "next/link"),
    packaged("lib/platform/cache.ts", "next/cache"),
    packaged("lib/identity/auth.ts", "next-auth/jwt"),
    packaged("lib/claims/model.ts", "zod"),
  ])("$from → $to", (one) => expect(breach(one)).toBeUndefined());
});

describe("an import is wrong", () => {
  it.each([
    local("components/claim/row.tsx", "app/page.tsx"),
    local("lib/claims/model.ts", "components/claim/row.tsx"),
    local("lib/claims/model.ts", "lib/verdicts/model.ts"),
    local("lib/platform/db.ts", "lib/claims/model.ts"),
    local("lib/policy/index.ts", "lib/claims/model.ts"),
    local("lib/consensus/index.ts", "lib/platform/env.ts", []),
    packaged("lib/consensus/index.ts", "zod"),
    packaged("lib/consensus/index.ts", "node:crypto"),
    local("lib/claims/model.ts", "scripts/migrate.ts"),
    local("app/page.tsx", "tests/support/database.ts"),
    local("app/page.tsx", "prisma/generated/client.ts", []),
    local("lib/claims/queries.ts", "prisma/generated/client.ts", ["PrismaClient"]),
    local("lib/claims/queries.ts", "prisma/generated/client.ts", ["*"]),
    packaged("scripts/bench.ts", "@prisma/client", ["PrismaClient"]),
    packaged("components/claim/row.tsx", "next/link"),
    packaged("lib/claims/queries.ts", "next/cache"),
    packaged("lib/claims/queries.ts", "next", []),
    packaged("lib/desk/model.ts", "next-auth"),
    local("lib/unknown/model.ts", "lib/platform/env.ts"),
  ])("$from → $to", (one) => expect(breach(one)).toEqual(expect.any(String)));
});

describe("all imports together", () => {
  it("show a component that reaches the database, and not one that only knows its types", () => {
    const imports = [
      local("components/a.tsx", "lib/claims/queries.ts"),
      local("components/b.tsx", "lib/claims/queries.ts", []),
      local("app/page.tsx", "lib/claims/queries.ts"),
      local("lib/claims/queries.ts", "lib/platform/db.ts"),
    ];
    expect(componentsThatQuery(imports)).toEqual(["components/a.tsx"]);
  });

  it("show a circle, even one of types", () => {
    const line = [local("a", "b"), local("b", "c"), local("a", "c")];
    expect(circle(line)).toBeUndefined();
    expect(circle([...line, local("c", "b", [])])).toEqual(["b", "c", "b"]);
  });
});

describe("reading", () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), "imports-"));
    await mkdir(path.join(root, "lib/claims"), { recursive: true });
    await writeFile(path.join(root, "lib/claims/index.ts"), "export const index = 1;");
  });
  afterEach(() => rm(root, { recursive: true }));

  it.each([
    ['import { a, type B } from "@/lib/claims";', "lib/claims/index.ts", ["a"]],
    ['import type { B } from "./claims";', "lib/claims/index.ts", []],
    ['import all from "./claims/index";', "lib/claims/index.ts", ["default"]],
    ['import * as all from "zod";', "zod", ["*"]],
    ['import "zod";', "zod", ["nothing"]],
    ['export { a } from "zod";', "zod", ["a"]],
    ['export * from "zod";', "zod", ["*"]],
    ['export type { B } from "zod";', "zod", []],
    ['const a = await import("zod");', "zod", ["*"]],
  ])("%s", async (text, to, values) => {
    await writeFile(path.join(root, "lib/file.ts"), text);
    const { imports } = readImports(root);
    expect(imports).toEqual([{ from: "lib/file.ts", to, values, isLocal: to.startsWith("lib/") }]);
  });
});
