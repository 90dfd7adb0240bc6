import { Table, Td, Th } from "@/components/ui/table";
import { PERMISSION_MAP_PEOPLE, permissionMap } from "@/lib/policy/map";

/** Who may do what, as the policy itself answers. */
export function PermissionTable() {
  return (
    <div className="max-w-[60rem] text-[0.9375rem]">
      <Table caption="What each role may do">
        <thead>
          <tr>
            <Th className="align-bottom">What</Th>
            {PERMISSION_MAP_PEOPLE.map((label) => (
              <Th key={label} className="w-8 pe-1! align-bottom sm:w-24">
                <span className="block rotate-180 [writing-mode:vertical-rl] sm:rotate-0 sm:[writing-mode:horizontal-tb]">
                  {label}
                </span>
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {permissionMap().map(({ words, allowed }) => (
            <tr key={words}>
              <Th scope="row" className="py-1.5! wrap-normal!">
                {words}
              </Th>
              {allowed.map((yes, index) => (
                <Td key={PERMISSION_MAP_PEOPLE[index]} className="py-1.5! pe-1!">
                  <span aria-hidden="true" className={yes ? "font-bold" : "text-muted"}>
                    {yes ? "✓" : "–"}
                  </span>
                  <span className="sr-only">{yes ? "yes" : "no"}</span>
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
