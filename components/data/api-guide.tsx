import { Block, Code } from "@/components/data/code";
import { LIFETIMES, SCOPES, USES_AN_HOUR } from "@/lib/keys/model";

/** How the API is used; each address of it stands in api-reference.tsx. */

/** @param server the site's own address */
export const start = (server: string) => ({
  id: "start",
  title: "Asking",
  children: (
    <>
      <p>
        Everything is below <Code>{`${server}/api/v1`}</Code> and is answered as JSON in UTF-8, with times in
        UTC as ISO 8601 has them. Pages of any site may read it; no cookie is ever used. For programs that
        write programs there is <a href="/api/v1/openapi.json">an OpenAPI 3.1 document</a>, from which this
        page is drawn.
      </p>
      <Block>{`curl '${server}/api/v1/claims?status=consensus&limit=3'`}</Block>
      <p>
        Before a claim reaches quorum nothing is said of it but its status and what it lacks, here as
        everywhere.
      </p>
    </>
  ),
});

export const paging = {
  id: "paging",
  title: "Paging",
  children: (
    <p>
      Lists come in pages of 20, or of as many as <Code>limit</Code> asks for, up to 100. Each page has{" "}
      <Code>next</Code>: send it as <Code>cursor</Code> for the page after it; on the last page it is{" "}
      <Code>null</Code>. A cursor names the last entry that you have seen, so that what comes in at the top
      meanwhile shifts nothing.
    </p>
  ),
};

export const marks = {
  id: "etags",
  title: "Has anything changed?",
  children: (
    <>
      <p>
        Every open answer carries an <Code>ETag</Code>. Send it back in <Code>If-None-Match</Code>, and you
        get 304 and no body while nothing has changed. A verdict shows within two seconds: please ask in this
        way rather than often.
      </p>
      <Block>{`curl -i -H 'If-None-Match: W/"…"' '…/api/v1/claims'\n\nHTTP/1.1 304 Not Modified`}</Block>
    </>
  ),
};

const PROBLEM = JSON.stringify(
  {
    type: "about:blank",
    title: "Bad Request",
    status: 400,
    detail: "Explain the rating, so that a reader can follow it.",
    errors: [{ pointer: "#/explanation", detail: "Explain the rating, so that a reader can follow it." }],
  },
  null,
  2,
);

export const errors = {
  id: "errors",
  title: "Errors",
  children: (
    <>
      <p>
        A refusal is <Code>application/problem+json</Code>, as RFC 9457 has it. <Code>detail</Code> is a
        sentence for you. Where a body is wrong, <Code>errors</Code> names each field by a JSON Pointer, with
        the same words as the form on the desk.
      </p>
      <Block>{PROBLEM}</Block>
      <p>
        Errors of ours are 500 and 503; the number in <Code>X-Request-Id</Code> stands for the request in our
        log.
      </p>
    </>
  ),
};

export const keys = {
  id: "keys",
  title: "Keys",
  children: (
    <>
      <p>
        An owner of a newsroom makes a key on its page “Keys”, for{" "}
        {LIFETIMES.join(", ").replace(/, (\d+)$/, " or $1")} days. It is shown once. Send it with each
        request:
      </p>
      <Block>{"Authorization: Bearer ts_…"}</Block>
      <p>
        A key acts in the name of the person who made it, for that newsroom alone. What that person may do is
        read anew at each request: with their role it changes, and when they leave, or the key expires or is
        revoked, the answer is 401. It opens what its scopes name:
      </p>
      <ul>
        {SCOPES.map(({ name, description }) => (
          <li key={name}>
            <Code>{name}</Code>: {description}
          </li>
        ))}
      </ul>
      <p>
        A key is for servers: answers to it are not open to other sites’ pages. It may be used{" "}
        {USES_AN_HOUR.toLocaleString("en")} times an hour, and verdicts are limited as on the desk; beyond
        that the answer is 429, and <Code>Retry-After</Code> says in how many seconds to come back.
      </p>
    </>
  ),
};

export const writing = {
  id: "writing",
  title: "Writing what you have seen",
  children: (
    <>
      <p>
        Your verdict’s <Code>ETag</Code> is its revision. Each write says which one it was written against, so
        that nobody overwrites what they have not seen: <Code>{'If-Match: "3"'}</Code> to revise or withdraw
        the third revision, <Code>If-None-Match: *</Code> for a first verdict.
      </p>
      <ul>
        <li>Neither is sent: 428.</li>
        <li>
          The verdict stands elsewhere: 412, with <Code>current</Code>, the verdict as it stands, and its{" "}
          <Code>ETag</Code>. Look at it, then decide.
        </li>
        <li>
          It is written: the answer is the verdict as it stands now. Where the newsroom asks for sign-off its{" "}
          <Code>signOff</Code> is <Code>AWAITING</Code>, and it counts once an editor has signed.
        </li>
      </ul>
    </>
  ),
};

export const idempotency = {
  id: "idempotency",
  title: "Sending it again",
  children: (
    <>
      <p>
        Each write carries an <Code>Idempotency-Key</Code> of your choice, such as a UUID. When a connection
        breaks, send the same request with the same key: it is done once, and you get the first answer again,
        with <Code>Idempotency-Replayed: true</Code>. Answers are kept for 24 hours, refusals too, except 429
        and our own errors.
      </p>
      <ul>
        <li>Without one: 400.</li>
        <li>The same key with another body, address, method or condition: 422.</li>
        <li>
          The first request is still under way: 409. Should it have died with the server, you may send it
          again after a minute.
        </li>
      </ul>
    </>
  ),
};
