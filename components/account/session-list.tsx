import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";

type Session = { id: string; browser: string; since: string; isThis: boolean };

type Props = {
  sessions: Session[];
  /** The server action that ends one session. */
  end: (form: FormData) => Promise<void>;
};

/** Open sessions, each with a button that ends it. */
export function SessionList({ sessions, end }: Props) {
  return (
    <ul className="border-t border-rule">
      {sessions.map(({ id, browser, since, isThis }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3"
        >
          <div>
            <p id={`session-${id}`} className="flex flex-wrap items-baseline gap-x-2 font-semibold">
              {browser} {isThis && <Badge>This browser</Badge>}
            </p>
            <p className="text-sm text-muted">
              Signed in on <Time iso={since} withTime />
            </p>
          </div>
          <form action={end}>
            <input type="hidden" name="session" value={id} />
            <Button type="submit" variant="quiet" aria-describedby={`session-${id}`}>
              {isThis ? "Sign out here" : "End this session"}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
