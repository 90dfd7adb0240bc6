import { Button } from "@/components/ui/button";
import { SectionHeading } from "@/components/ui/section-heading";

type Props = {
  action: (form: FormData) => Promise<void>;
  next: string;
  providers: { id: string; name: string }[];
};

/** The outside identity providers that the instance is configured for; nothing without one. */
export function ProviderButtons({ action, next, providers }: Props) {
  if (providers.length === 0) return null;
  return (
    <section aria-labelledby="by-provider">
      <SectionHeading id="by-provider">With an account elsewhere</SectionHeading>
      <form action={action} className="grid gap-3">
        <input type="hidden" name="next" value={next} />
        {providers.map(({ id, name }) => (
          <Button key={id} type="submit" variant="quiet" name="provider" value={id}>
            Continue with {name}
          </Button>
        ))}
      </form>
    </section>
  );
}
