import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { type AuditQuery, GROUPS } from "@/lib/newsrooms/audit-query";

type Props = { action: string; query: AuditQuery; people: { handle: string; name: string }[] };

/** The filters of a newsroom's audit, as a form that leads to an address which says all of it. */
export function AuditFilters({ action, query, people }: Props) {
  return (
    <search>
      <form
        action={action}
        className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[repeat(5,minmax(0,1fr))_auto]"
      >
        <Field id="person" label="Person">
          {(control) => (
            <Select {...control} name="person" defaultValue={query.person ?? ""}>
              <option value="">Anybody</option>
              {query.person && !people.some(({ handle }) => handle === query.person) && (
                <option value={query.person}>{query.person}</option>
              )}
              {people.map(({ handle, name }) => (
                <option key={handle} value={handle}>
                  {name} ({handle})
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="kind" label="Kind">
          {(control) => (
            <Select {...control} name="kind" defaultValue={query.kind ?? ""}>
              <option value="">Any</option>
              {Object.entries(GROUPS).map(([kind, label]) => (
                <option key={kind} value={kind}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="from" label="From (UTC)">
          {(control) => <Input {...control} type="date" name="from" defaultValue={query.from ?? ""} />}
        </Field>
        <Field id="to" label="To (UTC)">
          {(control) => <Input {...control} type="date" name="to" defaultValue={query.to ?? ""} />}
        </Field>
        <Field id="claim" label="Claim’s address">
          {(control) => <Input {...control} name="claim" defaultValue={query.claim ?? ""} />}
        </Field>
        <div>
          <Button type="submit" variant="quiet">
            Show these events
          </Button>
        </div>
      </form>
    </search>
  );
}
