import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { COUNTED } from "@/lib/notifications/model";

type Props = {
  name: string;
  /** How many notifications they have not read. */
  unread: number;
  /** The server action that ends this browser's session. */
  signOut: () => Promise<void>;
};

/** What stands in the header of somebody who is signed in: their desk, their account and the way out. */
export function AccountLinks({ name, unread, signOut }: Props) {
  return (
    <>
      <a href="/desk">Desk</a>
      <a href="/notifications" className="whitespace-nowrap">
        Notifications
        {unread > 0 && (
          <>
            {" "}
            <Badge strong>{unread > COUNTED ? `${COUNTED}+` : unread}</Badge>
            <span className="sr-only"> unread</span>
          </>
        )}
      </a>
      <a href="/account" className="max-w-[18ch] truncate" title={`Account of ${name}`}>
        <span className="sm:hidden">Account</span>
        <span className="max-sm:hidden">{name}</span>
      </a>
      <form action={signOut}>
        <Button type="submit" variant="link">
          Sign out
        </Button>
      </form>
    </>
  );
}
