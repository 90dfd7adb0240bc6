import { Button } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { DELIVERIES, type Deliveries, KINDS } from "@/lib/notifications/model";

type Props = {
  action: (form: FormData) => Promise<void>;
  deliveries: Deliveries;
};

/** How one is told of what: a row a kind, of whose three ways one is chosen. */
export function PreferencesForm({ action, deliveries }: Props) {
  return (
    <form action={action} className="grid gap-6">
      <Table caption="How you are told of what">
        <thead>
          <tr className="border-b border-ink text-sm">
            <th scope="col" className="py-2 pe-4 text-start align-bottom font-semibold">
              I am told when
            </th>
            {DELIVERIES.map(({ value, label }) => (
              <th key={value} scope="col" className="w-14 px-1 py-2 align-bottom font-semibold sm:w-28">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(KINDS).map(([kind, { label }]) => (
            <tr key={kind} className="border-b border-rule">
              <th scope="row" className="py-2 pe-4 text-start align-middle leading-snug font-medium">
                {label}
              </th>
              {DELIVERIES.map((delivery) => (
                <td key={delivery.value} className="has-checked:bg-tint hover:bg-tint">
                  <label className="flex min-h-11 cursor-pointer items-center justify-center">
                    <span className="sr-only">{`${label}: ${delivery.label.toLowerCase()}`}</span>
                    <input
                      type="radio"
                      name={kind}
                      value={delivery.value}
                      defaultChecked={deliveries[kind as keyof Deliveries] === delivery.value}
                      className="size-4.5 accent-accent"
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <div>
        <Button type="submit">Save</Button>
      </div>
    </form>
  );
}
