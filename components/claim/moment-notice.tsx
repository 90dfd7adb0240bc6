import { Notice } from "@/components/ui/notice";
import { humanDate } from "@/components/ui/time";
import type { ClaimMoment } from "@/lib/publishing/moment";
import { outcomeWords } from "@/lib/publishing/words";

/** A moment to the second: outcomes can follow each other fast. */
function Moment({ iso }: { iso: string }) {
  return (
    <time dateTime={iso}>
      {humanDate(iso)}, {iso.slice(11, 19)} UTC
    </time>
  );
}

/** Says that a page shows the past, since when and how long it was so, and what the claim is now. */
export function MomentNotice({ moment }: { moment: ClaimMoment }) {
  const { at, until, claim, now, otherWording } = moment;
  const link = <a href={`/claims/${claim.slug}`}>the claim as it is now</a>;
  const same = until === null;
  return (
    <Notice
      title={
        <>
          As it stood on <Moment iso={at} />
        </>
      }
    >
      {same ? (
        <p>The outcome has not changed since then: {link}.</p>
      ) : (
        <p>
          It stayed so until <Moment iso={until} />. Now it is <strong>{outcomeWords(now)}</strong>: {link}.
        </p>
      )}
      {otherWording && <p>The claim has been worded in another way since.</p>}
      <p>
        <a href={`/claims/${claim.slug}/history`}>What changed and when</a>
      </p>
    </Notice>
  );
}
