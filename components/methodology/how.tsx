import { ALONE, CROWD } from "@/components/methodology/examples";
import { RatingTable, StatusTable } from "@/components/methodology/tables";
import { WorkedExample } from "@/components/methodology/worked-example";
import { FULL, QUORUM } from "@/lib/consensus";
import { numberWord } from "@/lib/publishing/words";

/** The first half of the methodology: what goes in, and what is done with it. */

export const verdicts = {
  id: "verdicts",
  title: "What a verdict is",
  children: (
    <>
      <p>
        A verdict is one reviewer’s answer to one claim: a rating, an explanation, and the sources that it
        rests on. Five ratings form a scale. Two stand beside it, for claims that the scale does not fit.
      </p>
      <RatingTable />
      <p>
        A verdict counts when it is its reviewer’s latest and has not been withdrawn, its newsroom has been
        admitted to Touchstone (or its reviewer is independent), no steward has voided it, and it cites at
        least one source that no steward has hidden. For “Unverifiable” it describes the search instead. A
        reviewer who is too close to a matter recuses themselves, and a verdict of theirs no longer counts.
      </p>
    </>
  ),
};

export const blind = {
  id: "blind",
  title: "Blind first",
  children: (
    <>
      <p>
        Until a claim reaches quorum nobody sees who gave which verdict: no reader, no reviewer, no newsroom.
        A reviewer sees the work of others only after giving a verdict of their own, or stepping aside. So the
        first verdicts on a claim are independent of one another, which is what makes their agreement worth
        something.
      </p>
      <p>
        Each verdict says whether it was cast blind. Whoever revises one later does so with the others in
        view.
      </p>
    </>
  ),
};

export const voice = {
  id: "voice",
  title: "One newsroom, one voice",
  children: (
    <>
      <p>
        A newsroom’s voice is the mean of its reviewers’ verdicts: if one says False and one Mostly false,
        half of its voice is at each. Every newsroom’s voice weighs the same. All independent reviewers
        together are one newsroom more.
      </p>
      <WorkedExample example={CROWD} />
      <p>
        To reach quorum, at most two verdicts of one newsroom are counted. Quorum is{" "}
        {numberWord(QUORUM.voices)} voices of {numberWord(QUORUM.newsrooms)} newsrooms; a consensus takes{" "}
        {numberWord(FULL.voices)} voices of {numberWord(FULL.newsrooms)}.
      </p>
      <WorkedExample example={ALONE} />
    </>
  ),
};

export const rule = {
  id: "rule",
  title: "The rule",
  children: (
    <>
      <p>
        The voices on the scale are added up, and their median is found: the rating at which half of the
        weight is reached. Where the weight is in two equal halves, the median is the range between them. Then
        the first line of this table that fits decides.
      </p>
      <StatusTable />
      <p>
        Every comparison is made with exact fractions, never with rounded numbers, so that a recount anywhere
        gives the same answer. The order of the verdicts and the time at which they came change nothing.
      </p>
      <p>
        Each claim has a public record of every event that changed what is counted. Until quorum it is sealed:
        it shows only digests, which bind what was said without telling it. From quorum on it is open, with
        everything since the claim was opened, also verdicts that were withdrawn or revised before. The
        record’s page counts it anew in your browser.
      </p>
    </>
  ),
};
