import type { Metadata } from "next";
import { z } from "zod";
import { stewardOnly } from "@/app/(desk)/desk/moderation/steward-only";
import { KIND_NAMES } from "@/components/moderation/case-row";
import { ModerationNav } from "@/components/moderation/moderation-nav";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/controls";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Time } from "@/components/ui/time";
import { ACTION_NAMES, ACTIONS, REASONS } from "@/lib/moderation/model";
import { type ListedDecision, pastDecisions } from "@/lib/moderation/past-decisions";
import { casePath } from "@/lib/moderation/subject";
import { storable } from "@/lib/platform/text";

export const instant = false;

export const metadata: Metadata = { title: "Decisions" };

/** What stewards have decided, to be searched, and taken back. */
export default async function DecisionsPage({ searchParams }: PageProps<"/desk/moderation/decisions">) {
  const who = await stewardOnly("/desk/moderation/decisions");
  const query = await searchParams;
  const q = typeof query.q === "string" ? storable(query.q.trim().slice(0, 200)) : "";
  const action = ACTION_NAMES.find((one) => one === query.action) ?? null;
  const before = z.uuid().safeParse(query.before).data ?? null;
  const { decisions, next } = await pastDecisions(who, { q, action, before });
  const page = (more: Record<string, string>) =>
    `/desk/moderation/decisions?${new URLSearchParams({ q, action: action ?? "", ...more })}`;
  return (
    <div className="shell">
      <PageHeader title="Decisions">
        <p>Every decision can be taken back: with another one, which is recorded too.</p>
      </PageHeader>
      <ModerationNav here="/desk/moderation/decisions" />
      <form className="mb-8 grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_14rem_auto]">
        <Field id="q" label="Search" hint="Words of a claim or a reason, or a handle.">
          {(control) => <Input {...control} type="search" name="q" defaultValue={q} maxLength={200} />}
        </Field>
        <Field id="kind" label="Decision">
          {(control) => (
            <Select {...control} name="action" defaultValue={action ?? ""}>
              <option value="">All</option>
              {ACTION_NAMES.map((one) => (
                <option key={one} value={one}>
                  {ACTIONS[one].done}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button type="submit" variant="quiet">
          Search
        </Button>
      </form>
      {decisions.length === 0 && <EmptyState title="No decision matches" />}
      <ol className="border-t border-rule">
        {decisions.map((one) => (
          <li key={one.id} className="border-b border-rule py-4">
            <Row {...one} />
          </li>
        ))}
      </ol>
      <Pagination
        label="Pages of decisions"
        first={before && page({})}
        next={next && page({ before: next })}
      />
    </div>
  );
}

function Row({ subject, action, reason, note, by, at, about, holds }: ListedDecision) {
  const undo = ACTIONS[action].undoneBy;
  return (
    <div className="grid gap-x-8 gap-y-1 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <p className="text-sm text-muted">
        <Time iso={at} withTime />
        <span className="block">@{by}</span>
      </p>
      <div className="grid min-w-0 gap-1">
        <p className="flex flex-wrap items-center gap-x-3">
          <strong className="font-semibold">
            {KIND_NAMES[subject.kind]}: {ACTIONS[action].done}
          </strong>
          <span className="text-sm text-muted">{REASONS[reason].label}</span>
          {!holds && <Badge>Taken back</Badge>}
        </p>
        <p dir="auto" className="typed measure line-clamp-2 font-serif wrap-anywhere">
          {about}
        </p>
        <p dir="auto" className="typed measure text-[0.9375rem] wrap-anywhere">
          {note}
        </p>
        <p>
          <a href={casePath(subject)} className="text-[0.9375rem]">
            {undo && holds ? `Take it back: ${ACTIONS[undo].label.toLowerCase()}` : "Open the case"}
          </a>
        </p>
      </div>
    </div>
  );
}
