import { Button } from "@/components/ui/button";
import { Table, Td, Th } from "@/components/ui/table";
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
          <tr>
            <Th>I am told when</Th>
            {DELIVERIES.map(({ value, label }) => (
              <Th key={value} className="w-16 text-center sm:w-28">
                {label}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(KINDS).map(([kind, { label }]) => (
            <tr key={kind}>
              <Th scope="row">{label}</Th>
              {DELIVERIES.map((delivery) => (
                <Td key={delivery.value} className="p-0 pe-0 align-middle">
                  <label className="flex min-h-11 cursor-pointer items-center justify-center hover:bg-tint has-checked:bg-tint">
                    <span className="sr-only">{`${label}: ${delivery.label.toLowerCase()}`}</span>
                    <input
                      type="radio"
                      name={kind}
                      value={delivery.value}
                      defaultChecked={deliveries[kind as keyof Deliveries] === delivery.value}
                      className="size-4.5 accent-accent"
                    />
                  </label>
                </Td>
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
