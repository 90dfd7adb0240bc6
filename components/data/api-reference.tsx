import type { ReactNode } from "react";
import { Block, Code, Words } from "@/components/data/code";
import { Table, Td, Th } from "@/components/ui/table";
import type { Endpoint, Reference } from "@/lib/publishing/api/reference";
import { typeOf } from "@/lib/publishing/api/schema-fields";

/** Every address of the API, as its OpenAPI document describes it. */

/** A section of addresses. */
export const endpoints = (id: string, title: string, all: Endpoint[]) => ({
  id,
  title,
  children: (
    <div className="grid gap-12">
      {all.map((one) => (
        <EndpointArticle key={one.id} {...one} />
      ))}
    </div>
  ),
});

/** The section of the schemas' fields. */
export const shapes = (schemas: Reference["schemas"]) => ({
  id: "shapes",
  title: "Shapes",
  children: (
    <div className="grid gap-12">
      {schemas.map(({ name, fields }) => (
        <div key={name} className="max-w-[46rem]">
          <h3 id={anchorOf(name)} className="mb-2 scroll-mt-6 text-lg font-semibold">
            {name}
          </h3>
          <Table caption={`The fields of ${name}`}>
            <Head first="Field" />
            <tbody>
              {fields.map((field) => (
                <tr key={field.path}>
                  <Th scope="row" className="w-1/3 text-sm font-normal">
                    <Code>{field.path}</Code>
                  </Th>
                  <Td className="text-sm wrap-anywhere">
                    <Type {...field} />
                    {field.optional && <span className="text-muted">, may be missing</span>}
                    {field.means && (
                      <span className="block text-muted">
                        <Words>{field.means}</Words>
                      </span>
                    )}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      ))}
    </div>
  ),
});

function EndpointArticle(endpoint: Endpoint) {
  const { id, method, path, summary, description, scope, parameters, body, answers, errors, curl } = endpoint;
  return (
    <article aria-labelledby={id} className="max-w-[46rem]">
      <h3 id={id} className="scroll-mt-6 text-lg leading-snug font-semibold">
        {summary}
      </h3>
      <p className="mt-1 font-mono text-[0.875rem] wrap-anywhere">
        <strong>{method}</strong> {path}
      </p>
      {description && (
        <p className="measure mt-2">
          <Words>{description}</Words>
        </p>
      )}
      {scope && (
        <p className="mt-2 text-sm text-muted">
          Needs <a href="#keys">a key</a> made for <Code>{scope}</Code>.
        </p>
      )}
      <Block>{curl}</Block>
      {parameters.length > 0 && <Parameters id={id} parameters={parameters} />}
      {body && (
        <p className="mt-3 text-sm">
          Its body is <Shape name={body.schema} />.
        </p>
      )}
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        {answers.map(({ status, words, schema }) => (
          <Answer key={status} status={status}>
            {words}
            {schema && (
              <>
                : <Shape name={schema} />
              </>
            )}
          </Answer>
        ))}
        {errors.map(({ status, words }) => (
          <Answer key={status} status={status}>
            <Words>{words}</Words>
          </Answer>
        ))}
      </dl>
    </article>
  );
}

function Parameters({ id, parameters }: Pick<Endpoint, "id" | "parameters">) {
  return (
    <Table caption={`What ${id} takes`}>
      <Head first="Parameter" />
      <tbody>
        {parameters.map(({ name, in: place, required, description, schema }) => (
          <tr key={name}>
            <Th scope="row" className="w-1/3 text-sm font-normal">
              <Code>{name}</Code>
            </Th>
            <Td className="text-sm wrap-anywhere">
              {PLACES[place]}, {typeOf(schema)}
              {schema.default !== undefined && `, ${JSON.stringify(schema.default)} if left out`}
              {required && <strong>, required</strong>}
              <span className="block text-muted">
                <Words>{description}</Words>
              </span>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const PLACES = { query: "In the query", path: "In the path", header: "A header" };

function Head({ first }: { first: string }) {
  return (
    <thead>
      <tr>
        <Th>{first}</Th>
        <Th>What it is</Th>
      </tr>
    </thead>
  );
}

function Answer({ status, children }: { status: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-semibold tabular-nums">{status}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** A field's type; where it is or holds a shape, that is linked. */
function Type({ type, refers }: { type: string; refers: string | null }) {
  if (!refers) return type;
  const [before = "", after = ""] = type.split(refers);
  return (
    <>
      {before}
      <Shape name={refers} />
      {after}
    </>
  );
}

function Shape({ name }: { name: string }) {
  return <a href={`#${anchorOf(name)}`}>{name}</a>;
}

function anchorOf(name: string): string {
  return `shape-${name}`;
}
