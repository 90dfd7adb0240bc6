/** What somebody did, by the event's type, as it goes on from their name. `here` is "this claim" or "a claim". */
const DONE: Record<string, (here: string) => string> = {
  "desk.moved": (here) => `moved ${here}`,
  "desk.assigned": (here) => `assigned ${here}`,
  "desk.handed_over": (here) => `handed ${here} over`,
  "desk.labelled": (here) => `labelled ${here}`,
  "desk.due_set": (here) => `changed when ${here} is due`,
  "contact.recorded": (here) => `recorded a contact on ${here}`,
  "contact.changed": (here) => `changed a contact on ${here}`,
  "thread.opened": (here) => `opened a thread on ${here}`,
  "thread.resolved": (here) => `resolved a thread on ${here}`,
  "thread.reopened": (here) => `reopened a thread on ${here}`,
  "comment.posted": (here) => `commented on ${here}`,
  "comment.edited": (here) => `changed a comment on ${here}`,
  "verdict.submitted": (here) => `submitted a verdict on ${here}`,
  "verdict.revised": (here) => `revised a verdict on ${here}`,
  "verdict.withdrawn": (here) => `withdrew a verdict on ${here}`,
  "verdict.recused": (here) => `is recused from ${here}`,
  "verdict.signed_off": (here) => `signed off a verdict on ${here}`,
  "verdict.returned": (here) => `returned a verdict on ${here}`,
  "verdict.confirmed": (here) => `confirmed a verdict on ${here}`,
  "appearance.added": (here) => `added a place where ${here} was said`,
  "claim.merged": (here) => `closed ${here} as a duplicate`,
  "claim.unmerged": (here) => `opened ${here} again`,
  "claim.corrected": (here) => `corrected ${here}`,
};

type Told = { type: string; actor: string | null };

/** One sentence on what happened. @param onClaim whether the reader looks at the claim that it is about */
export function sentenceOn({ type, actor }: Told, onClaim: boolean): string {
  const here = onClaim ? "this claim" : "a claim";
  const done = DONE[type]?.(here) ?? (onClaim ? "changed something on this claim" : "changed something");
  return `${actor ?? "Somebody"} ${done}.`;
}

type Present = { name: string; doing: "viewing" | "editing" };

/** Who else is here, in sentences; "" where nobody is. That somebody works on a verdict, never on which. */
export function sentenceOnPresent(people: Present[]): string {
  const named = (doing: Present["doing"]) =>
    people.filter((one) => one.doing === doing).map((one) => one.name);
  const [editing, viewing] = [named("editing"), named("viewing")];
  const are = (names: string[]) => (names.length === 1 ? "is" : "are");
  const have = (names: string[]) => (names.length === 1 ? "has" : "have");
  return [
    editing.length > 0 && `${list(editing)} ${are(editing)} editing a verdict here.`,
    viewing.length > 0 && `${list(viewing)} ${have(viewing)} this claim open.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function list(names: string[]): string {
  return new Intl.ListFormat("en-GB").format(names);
}
