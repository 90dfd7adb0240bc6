import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Time } from "@/components/ui/time";
import type { ListedKey } from "@/lib/keys/model";

type Props = {
  slug: string;
  keys: ListedKey[];
  revoke: (form: FormData) => Promise<void>;
  /** What was wrong with the form of this name. */
  problem: { form: string; message: string } | null;
};

const ENDED = { revoked: "Revoked", expired: "Expired", "maker gone": "Its maker is gone" };

/** A newsroom's keys, with what each may do and when it was used. */
export function KeyList({ slug, keys, revoke, problem }: Props) {
  if (keys.length === 0) return <p className="text-muted">There is no key yet.</p>;
  return (
    <ul className="border-t border-rule">
      {keys.map((key) => (
        <li
          key={key.id}
          id={`key-${key.id}`}
          className="grid gap-x-10 gap-y-2 border-b border-rule py-4 lg:grid-cols-[1fr_22rem]"
        >
          <Facts {...key} />
          {key.ended !== "revoked" && (
            <Revoke
              slug={slug}
              listed={key}
              action={revoke}
              problem={problem?.form === `key-${key.id}` ? problem.message : null}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function Facts({ name, prefix, scopes, maker, createdAt, expiresAt, lastUsedAt, ended }: ListedKey) {
  return (
    <div className="grid min-w-0 content-start gap-1">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <bdi className="font-semibold wrap-anywhere">{name}</bdi>
        <code className="text-sm">{prefix}…</code>
        {ended && <Badge>{ENDED[ended]}</Badge>}
      </p>
      <p className="text-sm">
        May: <code className="text-[0.95em]">{scopes.join(", ")}</code>
      </p>
      <p className="text-sm text-muted">
        Made by <bdi className="wrap-anywhere">{maker.name}</bdi> on <Time iso={createdAt} /> ·{" "}
        {ended === "expired" ? "expired on" : "works until"} <Time iso={expiresAt} /> ·{" "}
        {lastUsedAt ? (
          <>
            last used <Time iso={lastUsedAt} withTime />
          </>
        ) : (
          "never used"
        )}
      </p>
    </div>
  );
}

type RevokeProps = {
  slug: string;
  listed: ListedKey;
  action: Props["revoke"];
  problem: string | null;
};

/** Revokes a key, folded away until it is wanted. */
function Revoke({ slug, listed: { id, name }, action, problem }: RevokeProps) {
  const described = problem !== null ? `${id}-error` : undefined;
  return (
    <details open={problem !== null}>
      <summary className="py-1.5 text-sm font-semibold">
        Revoke<span className="sr-only"> the key {name}</span>
      </summary>
      <Form action={action} noValidate className="mt-1 grid justify-items-start gap-2">
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="key" value={id} />
        <label className="flex cursor-pointer items-start gap-2 py-1 text-sm">
          <input
            type="checkbox"
            name="confirmed"
            aria-describedby={described}
            className="mt-0.5 size-4.5 shrink-0 accent-accent"
          />
          Programs that use it stop working at once
        </label>
        {problem && <FieldError id={`${id}-error`}>{problem}</FieldError>}
        <Button type="submit" variant="danger">
          Revoke the key
        </Button>
      </Form>
    </details>
  );
}
