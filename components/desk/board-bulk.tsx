"use client";

import { BulkFields } from "@/components/desk/board-bulk-fields";
import type { BoardContext } from "@/components/desk/board-types";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { BULK_KINDS, type BulkKind } from "@/lib/desk/board-bulk";

const CHOICES: Record<BulkKind, string> = {
  assign: "Assign",
  label: "Label",
  due: "Set due",
  decline: "Decline",
};

type Props = {
  context: BoardContext;
  labels: string[];
  /** How many claims are selected; null while no script counts. */
  selected: number | null;
  /** What was typed when the form came back. */
  typed: Record<string, string>;
  action: (form: FormData) => Promise<void>;
  onSubmit: (event: React.FormEvent<HTMLFormElement>) => void;
  onSelectAll: (event: React.MouseEvent) => void;
  onSelectNone: () => void;
  pending: boolean;
  /** What became of what was done last. */
  children: React.ReactNode;
};

/**
 * What is done to the claims that are selected. One form for all: which of its parts counts is said by a choice, so
 * that Enter does what it shows. Once something is selected it stays in sight while the board scrolls.
 */
export function BulkBar(props: Props) {
  const { context, selected, action, onSubmit, onSelectAll, onSelectNone, typed, children } = props;
  const { newsroom, mine, search } = context;
  const open = BULK_KINDS.filter((kind) => kind === "label" || mine.manages);
  return (
    <form
      id="bulk"
      action={action}
      onSubmit={onSubmit}
      aria-label="Change the selected claims"
      className={classes(
        "group z-5 -mx-1 max-h-dvh overflow-y-auto border-b border-rule bg-paper px-1 py-1.5 text-[0.9375rem]",
        selected !== null && selected > 0 && "sticky top-0",
      )}
    >
      <input type="hidden" name="newsroom" value={newsroom.slug} />
      <input type="hidden" name="search" value={search} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 max-md:text-sm md:gap-x-5">
        <p role="status" className="font-semibold md:min-w-24">
          {selected === null ? "With the selected:" : `${selected} selected`}
        </p>
        <fieldset className="flex flex-wrap gap-x-3 max-md:order-1 max-md:basis-full md:gap-x-4">
          <legend className="sr-only">What to do with them</legend>
          {open.map((kind) => (
            <label key={kind} className="flex min-h-9 cursor-pointer items-center gap-1.5">
              <input
                type="radio"
                name="change"
                value={kind}
                defaultChecked={typed.change === kind}
                className="size-4.5 accent-accent"
              />
              {CHOICES[kind]}
            </label>
          ))}
        </fieldset>
        <p className="ms-auto flex flex-wrap gap-x-3 md:gap-x-4">
          <a href={`?${search && `${search}&`}select=all`} onClick={onSelectAll} className="py-1">
            Select all shown
          </a>
          {selected !== null && selected > 0 && (
            <Button variant="link" onClick={onSelectNone}>
              Select none
            </Button>
          )}
        </p>
      </div>
      {children}
      <BulkFields {...props} kinds={open} />
    </form>
  );
}
