import { readFile } from "node:fs/promises";
import path from "node:path";

/** A server action of the build, named "file#export", with the page from which it is called. */
export type Action = { name: string; id: string };

/** Every server action of the build under test, from the list that Next.js keeps of them. */
export async function builtActions(): Promise<Action[]> {
  const file = path.join(".next-test", "server", "server-reference-manifest.json");
  const manifest: { node: Record<string, { filename: string; exportedName: string }> } = JSON.parse(
    await readFile(file, "utf8"),
  );
  return Object.entries(manifest.node)
    .filter(([, { exportedName }]) => !exportedName.startsWith("$$"))
    .map(([id, { filename, exportedName }]) => ({ id, name: `${filename}#${exportedName}` }));
}

/** Where and as whom an action is called. `headers` take the place of those that a page of the site would send. */
export type Caller = { page: string; cookie?: string | undefined; headers?: Record<string, string> };

/**
 * Calls a server action as React's client does: a form as fields of a multipart body, other arguments as JSON.
 */
export function callAction(
  id: string,
  args: [FormData] | unknown[],
  { page, cookie, headers }: Caller,
): Promise<Response> {
  const [form] = args;
  return fetch(page, {
    method: "POST",
    redirect: "manual",
    headers: {
      accept: "text/x-component",
      "next-action": id,
      ...(headers ?? { origin: new URL(page).origin }),
      ...(cookie && { cookie }),
    },
    body: form instanceof FormData ? encodedForm(form) : JSON.stringify(args),
  });
}

/** Posts a form to its action as a browser without scripts does. */
export function postForm(id: string, form: FormData, { page, cookie, headers }: Caller): Promise<Response> {
  const body = new FormData();
  body.append(`$ACTION_ID_${id}`, "");
  for (const [name, value] of form) body.append(name, value);
  return fetch(page, {
    method: "POST",
    redirect: "manual",
    headers: { ...(headers ?? { origin: new URL(page).origin }), ...(cookie && { cookie }) },
    body,
  });
}

function encodedForm(form: FormData): FormData {
  const body = new FormData();
  for (const [name, value] of form) body.append(`_1_${name}`, value);
  body.append("0", '["$K1"]');
  return body;
}

/** A form with these fields. */
export function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
