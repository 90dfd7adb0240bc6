import { EXAMPLES } from "@/components/methodology/examples";
import { WorkedExample } from "@/components/methodology/worked-example";

/** The second half of the methodology: what comes out, why it is so, and where it ends. */

export const picture = {
  id: "picture",
  title: "What the picture shows",
  children: (
    <>
      <p>
        Each mark is a newsroom, at the mean of its verdicts on the scale. The upright line is the median. A
        thick bar marks what the outcome says: filled for a consensus, in outline while it is provisional.
        Votes off the scale stand beside it.
      </p>
      <p>
        The bracket below is the 90 % range: given the voices heard so far, the median of all newsrooms there
        might be lies in it with a probability of at least 90 %. The estimate begins with one voice spread
        evenly over the scale and learns from each newsroom; few voices leave it wide. The numbers behind the
        picture also give Leik’s measure of agreement, which is 1 when all say the same and 0 when half stand
        at each end. The range and the measure inform readers. They decide nothing.
      </p>
    </>
  ),
};

export const examples = {
  id: "examples",
  title: "Worked examples",
  children: (
    <>
      <p>
        These cases are made up. Their outcomes are not written into this page: it hands the verdicts to the
        function that decides the real claims, and shows what comes back.
      </p>
      {EXAMPLES.map((example) => (
        <WorkedExample key={example.title} example={example} />
      ))}
    </>
  ),
};

export const thresholds = {
  id: "thresholds",
  title: "Why these numbers",
  children: (
    <>
      <p>
        Professional fact-checkers who rate the same articles agree with one another at a correlation of about
        .62 (Allen et al. 2021). By the Spearman-Brown formula the mean of three such ratings has a
        reliability of .83, and that of five .89. Three voices are therefore the least that is shown, and five
        the least that is called a consensus.
      </p>
      <p>
        Where fact-checkers disagree, they mostly do so by one step, in the middle of the scale (Lim 2018).
        Hence the rule tolerates one step and no more.
      </p>
      <p>
        It uses the median because a median cannot be dragged along by exaggeration: a voice at the end of the
        scale counts as much as one next to the middle. The demand that two thirds stand within one step
        bounds what one extreme voice can do.
      </p>
    </>
  ),
};

export const limits = {
  id: "limits",
  title: "Limits",
  children: (
    <ul>
      <li>
        A consensus is what admitted newsrooms concluded from the sources that they cite. It can be wrong, and
        all of them can be wrong together.
      </li>
      <li>
        With three newsrooms, one can veto: its dissent alone makes a claim contested. It takes more
        newsrooms, not more reviewers, to outweigh it.
      </li>
      <li>
        With two thirds of the newsrooms in one hand the rule is lost: they decide every claim. No formula
        prevents that. Which newsrooms are admitted is the boundary, and the stewards of Touchstone hold it.
      </li>
      <li>
        A newsroom that says little weighs as much as one that says much. Quality is visible in the
        explanations and sources, and the rule does not measure it.
      </li>
      <li>Verdicts after quorum are given with the others in view. They say so, and count the same.</li>
      <li>
        “Unverifiable” says that no evidence was found that could settle a claim. It does not say that the
        claim is false.
      </li>
    </ul>
  ),
};

export const references = {
  id: "references",
  title: "References",
  children: (
    <ul>
      <li>
        Robert K. Leik: “A Measure of Ordinal Consensus”. <em>Pacific Sociological Review</em> 9(2), 1966, pp.
        85–90.
      </li>
      <li>
        Chloe Lim: “Checking how fact-checkers check”. <em>Research &amp; Politics</em> 5(3), 2018.{" "}
        <a href="https://doi.org/10.1177/2053168018786848">doi:10.1177/2053168018786848</a>
      </li>
      <li>
        Jennifer Allen, Antonio A. Arechar, Gordon Pennycook, David G. Rand: “Scaling up fact-checking using
        the wisdom of crowds”. <em>Science Advances</em> 7(36), 2021.{" "}
        <a href="https://doi.org/10.1126/sciadv.abf4393">doi:10.1126/sciadv.abf4393</a>
      </li>
    </ul>
  ),
};
