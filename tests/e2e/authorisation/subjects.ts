import { randomUUID } from "node:crypto";
import { EMPTY_FIELDS } from "@/lib/verdicts/fields";
import { formOf } from "@/tests/support/actions";

/** What the requests of the matrix are about: slugs, and the id of a demonstration person. */
export type Subjects = {
  claim: string;
  retracted: string;
  newsroom: string;
  article: string;
  claimant: string;
  demo: string;
  /** A session of somebody who has none of the matrix's roles. */
  session: string;
};

const SITE = `http://localhost:${process.env.E2E_PORT}`;

/** The address of a page or route, or that of the page from which an action is called. */
export function pathOf(what: string, subjects: Subjects): string {
  const [file = ""] = what.split("#");
  const segments = file
    .replace(/^app\//, "")
    .split("/")
    .slice(0, -1)
    .filter((segment) => !segment.startsWith("("));
  const path = `/${segments.join("/")}`
    .replace("[...nextauth]", "callback/email")
    .replace("[status]", "404")
    .replace("[[...rest]]", "nowhere")
    .replace(/oembed$/, `oembed?${new URLSearchParams({ url: `${SITE}/claims/${subjects.claim}` })}`)
    .replace("[method]", "claims:search?query=nato")
    .replace(/cached\/([a-z]+)\/\[(key|state)\]/, "cached/$1/now");
  return path.replace(
    /([a-z]+)\/\[[^\]]+\]/g,
    (_, folder) => `${folder}/${valueFor(folder, what, subjects)}`,
  );
}

function valueFor(folder: string, what: string, subjects: Subjects): string {
  if (folder === "claims" && what.endsWith("#retract")) return subjects.retracted;
  const values: Record<string, string> = {
    claims: subjects.claim,
    newsrooms: subjects.newsroom,
    articles: subjects.article,
    claimants: subjects.claimant,
    sitemaps: "claims.xml",
  };
  const value = values[folder];
  if (!value) throw new Error(`no subject for ${folder} in ${what}`);
  return value;
}

/** Arguments with which an action does no lasting harm where it is allowed. */
export function argumentsOf(what: string, { claim, retracted, demo, session }: Subjects): unknown[] {
  const [, action = ""] = what.split("#");
  const fields = { ...EMPTY_FIELDS, explanation: "Typed for the matrix." };
  const byAction: Record<string, unknown[]> = {
    sendLink: [formOf({ email: "somebody@people.example" })],
    continueWith: [formOf({ provider: "github" })],
    signInAsDemonstration: [formOf({ person: demo })],
    signOut: [formOf({})],
    endOwnSession: [formOf({ session })],
    endAllSessions: [formOf({})],
    saveProfile: [formOf({ name: "Person of the matrix", handle: `matrix-${randomUUID().slice(0, 8)}` })],
    saveVerdictDraft: [claim, 1, fields],
    submitVerdictInPage: [claim, 0, 1, fields],
    submitVerdict: [formOf({ slug: claim, revision: "0", version: "1", intent: "save" })],
    resolveVerdictDraft: [formOf({ slug: claim, keep: "saved" })],
    discardVerdictDraft: [formOf({ slug: claim })],
    withdrawOwnVerdict: [formOf({ slug: claim, revision: "0", reason: "For the matrix." })],
    recuseFromClaim: [formOf({ slug: claim, revision: "7", reason: "For the matrix." })],
    retract: [formOf({ slug: retracted, revision: "0", reason: "For the matrix." })],
  };
  const args = byAction[action];
  if (!args) throw new Error(`no arguments for ${what}`);
  return args;
}
