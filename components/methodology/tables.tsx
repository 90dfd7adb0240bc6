import { Table, Td, Th } from "@/components/ui/table";
import { FULL, QUORUM } from "@/lib/consensus";
import { numberWord } from "@/lib/publishing/words";
import { RATINGS } from "@/lib/verdicts/model";

const [fewest, rooms] = [numberWord(QUORUM.voices), numberWord(QUORUM.newsrooms)];
const [many, manyRooms] = [numberWord(FULL.voices), numberWord(FULL.newsrooms)];

/** The rule's table, in words; the first line that fits decides. */
const STATUSES = [
  ["Not reviewed yet", "Nobody has submitted a verdict."],
  [
    "Not enough evidence yet",
    "There would be enough verdicts for quorum, but too many of them cite no source.",
  ],
  ["Under review", `Fewer than ${fewest} voices, or fewer than ${rooms} newsrooms.`],
  [
    "Unverifiable, Missing context",
    `At least two thirds of the voices say so. A consensus with ${many} voices of ${manyRooms} newsrooms, if more than half still say so whichever newsroom is left out; else provisional.`,
  ],
  ["Contested: whether it can be rated", "No voice is on the scale at all."],
  [
    "Contested: newsrooms split",
    "The median is a range of more than one step, or a third or more stand on each side: False or Mostly false, and Mostly true or True.",
  ],
  [
    "Contested: newsrooms far apart, or whether it can be rated",
    "Fewer than two thirds of all voices stand within one step of the median. It is about the rating where fewer than two thirds are on the scale.",
  ],
  [
    "Consensus",
    `At least ${many} voices of ${manyRooms} newsrooms, and whichever newsroom is left out, the median stays within one step. The label names the one or two ratings it can be.`,
  ],
  ["Provisional", "Everything else: there is a median that holds most voices, but not enough to rely on."],
] as const;

/** What each rating means. */
export function RatingTable() {
  return (
    <Table caption="The ratings and their meaning">
      <thead>
        <tr>
          <Th className="w-1/3">Rating</Th>
          <Th>Meaning</Th>
        </tr>
      </thead>
      <tbody>
        {RATINGS.map(({ name, label, meaning }) => (
          <tr key={name}>
            <Th scope="row">{label}</Th>
            <Td>{meaning}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Which status a claim has when. */
export function StatusTable() {
  return (
    <Table caption="The statuses, in the order in which they are tried">
      <thead>
        <tr>
          <Th className="w-1/3">Status</Th>
          <Th>When</Th>
        </tr>
      </thead>
      <tbody>
        {STATUSES.map(([status, when]) => (
          <tr key={status}>
            <Th scope="row">{status}</Th>
            <Td>{when}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
