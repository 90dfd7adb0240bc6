import type { Parameter } from "./schema-fields";

type Call = {
  server: string;
  path: string;
  method: string;
  parameters: Parameter[];
  body: object | null;
  keyed: boolean;
};

/** How an operation is called from a shell. A parameter is sent where it is required or has an example. */
export function curlOf({ server, path, method, parameters, body, keyed }: Call): string {
  // What the shell is to fill in stands in double quotes.
  const headers = headersOf(parameters).map(({ name, example = "" }) =>
    example.startsWith("$") ? `-H "${name}: ${example}"` : `-H '${name}: ${example}'`,
  );
  const parts = [
    `curl ${method === "GET" ? "" : `-X ${method} `}'${server}${addressOf(path, parameters)}'`,
    ...(keyed ? ['-H "Authorization: Bearer $TOUCHSTONE_KEY"'] : []),
    ...headers,
    ...(body
      ? [
          "-H 'Content-Type: application/json'",
          `-d '${JSON.stringify(body, null, 2).replaceAll("\n", "\n  ")}'`,
        ]
      : []),
  ];
  return parts.join(" \\\n  ");
}

function addressOf(path: string, parameters: Parameter[]): string {
  const filled = path.replace(
    /\{(\w+)\}/g,
    (_, name) => parameters.find((one) => one.name === name)?.example ?? name,
  );
  const asked = parameters.flatMap(({ in: place, name, example }) =>
    place === "query" && example ? [[name, example]] : [],
  );
  return asked.length > 0 ? `${filled}?${new URLSearchParams(asked)}` : filled;
}

/** Of the two conditions one is sent: that of a first write, where there is one. */
function headersOf(parameters: Parameter[]): Parameter[] {
  const headers = parameters.filter((one) => one.in === "header");
  const first = headers.some((one) => one.name === "If-None-Match");
  return headers.filter((one) => !(first && one.name === "If-Match"));
}
