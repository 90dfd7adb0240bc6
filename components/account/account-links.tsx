import { Button } from "@/components/ui/button";

type Props = {
  name: string;
  /** The server action that ends this browser's session. */
  signOut: () => Promise<void>;
};

/** What stands in the header of somebody who is signed in: their desk, their account and the way out. */
export function AccountLinks({ name, signOut }: Props) {
  return (
    <>
      <a href="/desk">Desk</a>
      <a href="/account" className="max-w-[18ch] truncate" title={`Account of ${name}`}>
        {name}
      </a>
      <form action={signOut}>
        <Button type="submit" variant="link">
          Sign out
        </Button>
      </form>
    </>
  );
}
