import type { Block, Part } from "@/lib/intake/difference";
import { countOf } from "@/lib/publishing/words";

/** So many equal paragraphs in a row are folded away, but for the one before and the one after a change. */
const FOLDED = 4;

/** What of an article's text is otherwise in a newer one. Signs and words say what is new and what is gone, not colour. */
export function TextDifference({ blocks }: { blocks: Block[] }) {
  return (
    <div dir="auto" className="typed measure grid gap-4 font-serif text-read">
      {keyed(blocks).map(({ key, value }) =>
        value.kind === "same" ? (
          <Same key={key} paragraphs={value.paragraphs} />
        ) : (
          <Changed key={key} parts={value.parts} />
        ),
      )}
    </div>
  );
}

function Same({ paragraphs }: { paragraphs: string[] }) {
  if (paragraphs.length < FOLDED) return <Paragraphs paragraphs={paragraphs} />;
  return (
    <>
      <Paragraphs paragraphs={paragraphs.slice(0, 1)} />
      <details>
        <summary className="py-1.5 font-sans text-[0.9375rem] text-muted">
          {countOf(paragraphs.length - 2, "paragraph")} unchanged
        </summary>
        <div className="grid gap-4 pt-2">
          <Paragraphs paragraphs={paragraphs.slice(1, -1)} />
        </div>
      </details>
      <Paragraphs paragraphs={paragraphs.slice(-1)} />
    </>
  );
}

function Paragraphs({ paragraphs }: { paragraphs: string[] }) {
  return keyed(paragraphs).map(({ key, value }) => (
    <p key={key} className="text-muted">
      {value}
    </p>
  ));
}

function Changed({ parts }: { parts: Part[] }) {
  return (
    <p className="border-s-2 border-ink ps-4">
      {keyed(parts).map(({ key, value }) => (
        <Words key={key} part={value} />
      ))}
    </p>
  );
}

/** How what is new and what is gone are drawn and said: by more than colour. */
const MARKS = {
  added: {
    Mark: "ins",
    className: "bg-tint text-success decoration-2 underline-offset-4",
    sign: "+",
    begins: " new: ",
    ends: " end of what is new ",
  },
  removed: {
    Mark: "del",
    className: "bg-tint text-danger decoration-1",
    sign: "−",
    begins: " gone: ",
    ends: " end of what is gone ",
  },
} as const;

function Words({ part: { kind, text } }: { part: Part }) {
  if (kind !== "added" && kind !== "removed") return text;
  const { Mark, className, sign, begins, ends } = MARKS[kind];
  return (
    <Mark className={className}>
      <span aria-hidden="true" className="font-sans text-[0.8em] font-bold">
        {sign}
      </span>
      <span className="sr-only">{begins}</span>
      {text}
      <span className="sr-only">{ends}</span>
    </Mark>
  );
}

/** Parts of a text have nothing but their place to be known by. */
function keyed<T>(values: T[]): { key: string; value: T }[] {
  return values.map((value, index) => ({ key: String(index), value }));
}
