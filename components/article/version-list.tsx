import { Time } from "@/components/ui/time";
import type { Version } from "@/lib/intake/versions";

const ARRIVALS = {
  FETCHED: "fetched from its page",
  PASTED: "pasted",
  UPLOADED: "uploaded as a file",
  SENT: "sent by a program",
};

/** The texts of an article, the newest first: when each came, by whom and how, and its fingerprint. */
export function VersionList({ versions }: { versions: Version[] }) {
  return (
    <ol className="border-t border-rule">
      {versions.map((version, index) => (
        <li key={version.number} className="grid gap-1 border-b border-rule py-3 text-[0.9375rem]">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-semibold">Text {version.number}</span>
            {index === 0 && <span className="text-muted">the newest</span>}
          </p>
          <p>
            <Came version={version} />
          </p>
          <p className="text-sm text-muted">
            {version.characters.toLocaleString("en")} characters · SHA-256{" "}
            <code className="break-all" title={version.sha256}>
              {version.sha256.slice(0, 16)}…
            </code>
            {!version.hasText && " · only its fingerprint is kept"}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Came({ version }: { version: Version }) {
  const { storedAt, retrievedAt, arrival, addedBy, fileName } = version;
  const at = <Time iso={retrievedAt ?? storedAt} withTime />;
  if (arrival === null) return <>Set up with this instance, {at}</>;
  return (
    <>
      {at}, {ARRIVALS[arrival]}
      {fileName && (
        <>
          {" "}
          (<bdi>{fileName}</bdi>)
        </>
      )}
      {addedBy && (
        <>
          {" by "}
          <bdi>{addedBy}</bdi>
        </>
      )}
    </>
  );
}
