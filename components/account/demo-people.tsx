import { roleLabel } from "@/components/account/role-label";
import { SectionHeading } from "@/components/ui/section-heading";

type Person = { id: string; name: string; role: Parameters<typeof roleLabel>[0] };

type Props = {
  action: (form: FormData) => Promise<void>;
  next: string;
  newsrooms: { newsroom: string | null; people: Person[] }[];
};

/** Every demonstration reviewer by newsroom: one click signs in as that person. */
export function DemoPeople({ action, next, newsrooms }: Props) {
  return (
    <section aria-labelledby="as-demo">
      <SectionHeading id="as-demo">As a demonstration reviewer</SectionHeading>
      <p className="measure mb-6 text-muted">
        These people and newsrooms are made up, to try Touchstone with. Choose one to sign in as them; anybody
        can.
      </p>
      <form action={action} className="columns-1 gap-x-10 sm:columns-2">
        <input type="hidden" name="next" value={next} />
        {newsrooms.map(({ newsroom, people }) => (
          <fieldset key={newsroom} className="mb-8 break-inside-avoid">
            <legend className="mb-1 font-serif text-lg font-semibold">{newsroom ?? "In no newsroom"}</legend>
            {people.map(({ id, name, role }) => (
              <button
                key={id}
                type="submit"
                name="person"
                value={id}
                className="flex min-h-11 w-full cursor-pointer items-baseline justify-between gap-4 border-t border-rule py-2 text-start hover:text-accent"
              >
                <span className="font-semibold underline decoration-rule underline-offset-[0.18em]">
                  {name}
                </span>
                <span className="shrink-0 text-sm text-muted">{roleLabel(role)}</span>
              </button>
            ))}
          </fieldset>
        ))}
      </form>
    </section>
  );
}
