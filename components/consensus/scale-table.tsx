import type { Mark } from "@/components/consensus/marks";
import { voiceWords } from "@/components/consensus/placing";
import { Table, Td, Th } from "@/components/ui/table";
import { type Assessment, RATING_LABELS, RATINGS } from "@/lib/consensus";
import { percent, rangeWords } from "@/lib/publishing/words";

/** The numbers behind the picture, folded away. */
export function ScaleTable({ assessment, marks }: { assessment: Assessment; marks: Mark[] }) {
  return (
    <details className="text-sm">
      <summary className="w-fit py-1 underline decoration-accent/50 underline-offset-[0.18em]">
        The same in numbers
      </summary>
      <div className="grid gap-6 pt-3">
        <Voices marks={marks} />
        <Ratings assessment={assessment} />
        <Figures assessment={assessment} />
      </div>
    </details>
  );
}

function Voices({ marks }: { marks: Mark[] }) {
  return (
    <Table caption="What each newsroom says">
      <thead>
        <tr>
          <Th>Newsroom</Th>
          <Th>Verdicts</Th>
          <Th>Its voice</Th>
          <Th>Mean</Th>
        </tr>
      </thead>
      <tbody>
        {marks.map(({ name, voice }) => (
          <tr key={voice.newsroom}>
            <Th scope="row">
              <bdi>{name}</bdi>
            </Th>
            <Td>{voice.verdicts}</Td>
            <Td>{voiceWords(voice)}</Td>
            <Td>{voice.mean === null ? "–" : voice.mean.toFixed(2)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Ratings({ assessment: { p, pi, median } }: { assessment: Assessment }) {
  return (
    <Table caption="The shares of the ratings">
      <thead>
        <tr>
          <Th>Rating</Th>
          <Th>Share of the voices</Th>
          <Th>Probability that the median of all newsrooms is here</Th>
        </tr>
      </thead>
      <tbody>
        {RATINGS.map((rating, index) => (
          <tr key={rating}>
            <Th scope="row">{RATING_LABELS[rating]}</Th>
            <Td>{p[rating].exact === "0" ? "0" : `${p[rating].exact} (${percent(p[rating].value)})`}</Td>
            <Td>{median && index < pi.length ? percent(pi[index] ?? 0) : "–"}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Figures({ assessment: { median, J, range90, near, L } }: { assessment: Assessment }) {
  const rows: [string, string][] = [
    ["Median", median ? rangeWords(median) : "none"],
    ["Median whichever newsroom is left out", J ? rangeWords(J) : "none"],
    ["90 % range", range90 ? rangeWords(range90) : "none"],
    [
      "Share of the voices within one step of the median",
      median ? `${near.exact} (${percent(near.value)})` : "none",
    ],
    ["Agreement on the scale (Leik, 0 to 1)", L ? L.value.toFixed(2) : "none"],
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
      {rows.map(([name, value]) => (
        <div key={name} className="col-span-2 grid grid-cols-subgrid border-b border-rule pb-1.5">
          <dt className="max-w-[24ch]">{name}</dt>
          <dd className="font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
