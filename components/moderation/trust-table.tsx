import { Table, Td, Th } from "@/components/ui/table";
import { ALLOWED, AT_ONE_ADDRESS, TRUST, type Trust } from "@/lib/identity/trust-levels";
import { numberWord } from "@/lib/publishing/words";

const LEVELS = Object.keys(TRUST) as Trust[];

/** What an account may do within an hour, by how far it is trusted, and what that depends on. */
export function TrustTable() {
  return (
    <div className="grid gap-4">
      <dl className="measure grid gap-1.5">
        {LEVELS.map((level) => (
          <div key={level}>
            <dt className="inline font-semibold">{TRUST[level].label}: </dt>
            <dd className="inline">{TRUST[level].means}.</dd>
          </div>
        ))}
      </dl>
      <Table caption="What one account may do within an hour">
        <thead>
          <tr>
            <Th>Within an hour</Th>
            {LEVELS.map((level) => (
              <Th key={level}>{TRUST[level].label}</Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.values(ALLOWED).map(({ label, ...points }) => (
            <tr key={label}>
              <Th scope="row">{label}</Th>
              {LEVELS.map((level) => (
                <Td key={level}>{points[level]}</Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="measure text-sm text-muted">
        All accounts of one level at one network address together: {numberWord(AT_ONE_ADDRESS)} times as many.
      </p>
    </div>
  );
}
