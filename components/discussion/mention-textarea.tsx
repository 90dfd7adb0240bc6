"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { classes } from "@/components/ui/classes";
import { Textarea } from "@/components/ui/controls";
import type { ControlProps } from "@/components/ui/field";
import { humanDate } from "@/components/ui/time";
import type { Colleague } from "@/lib/discussion/model";
import { type Begun, mentionAt, suggestions } from "./mentions";

type Props = ControlProps & {
  name: string;
  rows: number;
  maxLength: number;
  value: string;
  onChange: (value: string) => void;
  colleagues: Colleague[];
};

/**
 * A text field that offers colleagues while one types "@": with arrow keys, Enter or Tab, or the pointer. Escape leaves
 * what is typed. Without scripts it is a plain field, where handles are typed out.
 */
export function MentionTextarea({ value, onChange, colleagues, ...control }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [begun, setBegun] = useState<Begun | null>(null);
  const [active, setActive] = useState(0);
  const offered = begun ? suggestions(colleagues, begun.query) : [];
  const open = offered.length > 0;
  const list = `${control.id}-colleagues`;

  const look = (target: HTMLTextAreaElement) => {
    const found = mentionAt(target.value, target.selectionStart);
    if (found?.start !== begun?.start || found?.query !== begun?.query) setActive(0);
    setBegun(found);
  };
  const choose = (colleague: Colleague | undefined) => {
    if (!colleague || !begun || !field.current) return;
    const end = begun.start + 1 + begun.query.length;
    field.current.setRangeText(`@${colleague.handle} `, begun.start, end, "end");
    onChange(field.current.value);
    setBegun(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((active + step + offered.length) % offered.length);
    else if (event.key === "Enter" || event.key === "Tab") choose(offered[active]);
    else if (event.key === "Escape") setBegun(null);
    else return;
    event.preventDefault();
  };

  return (
    <div className="relative">
      <Textarea
        {...control}
        ref={field}
        required
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
          look(event.target);
        }}
        onKeyDown={onKeyDown}
        onClick={(event) => look(event.currentTarget)}
        onBlur={() => setBegun(null)}
        aria-autocomplete="list"
        aria-controls={open ? list : undefined}
        aria-activedescendant={open ? `${list}-${active}` : undefined}
      />
      <p role="status" className="sr-only">
        {open && `${offered.length === 1 ? "One colleague" : `${offered.length} colleagues`} to mention.`}
      </p>
      {open && (
        <div
          role="listbox"
          id={list}
          aria-label="Colleagues to mention"
          className="absolute inset-x-0 top-full z-10 max-h-72 overflow-y-auto border border-ink bg-paper"
        >
          {offered.map((colleague, index) => (
            <Option
              key={colleague.handle}
              id={`${list}-${index}`}
              colleague={colleague}
              active={index === active}
              choose={() => choose(colleague)}
            />
          ))}
        </div>
      )}
    </div>
  );
}

type OptionProps = { id: string; colleague: Colleague; active: boolean; choose: () => void };

function Option({ id, colleague: { name, handle, awayUntil }, active, choose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
    <div
      role="option"
      id={id}
      aria-selected={active}
      tabIndex={-1}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={choose}
      className={classes(
        "flex min-h-11 cursor-pointer flex-wrap items-baseline gap-x-2 border-s-4 px-3 py-2",
        active ? "border-accent bg-tint" : "border-transparent hover:bg-tint",
      )}
    >
      <bdi className="font-semibold">{name}</bdi>
      <span className="text-sm text-muted">@{handle}</span>
      {awayUntil && <span className="text-sm text-caution">away until {humanDate(awayUntil)}</span>}
    </div>
  );
}
