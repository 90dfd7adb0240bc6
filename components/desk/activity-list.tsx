import { SectionHeading } from "@/components/ui/section-heading";
import { Time } from "@/components/ui/time";
import type { Activity } from "@/lib/desk/activity";

/** What the newsroom did about the claim, newest first. */
export function ActivityList({ activity }: { activity: Activity[] }) {
  return (
    <section>
      <SectionHeading>Activity</SectionHeading>
      {activity.length === 0 ? (
        <p className="text-muted">Nobody of your newsroom has done anything about this claim yet.</p>
      ) : (
        <ol className="border-t border-rule">
          {activity.map(({ id, at, who, what }) => (
            <li
              key={id}
              className="grid gap-x-6 border-b border-rule py-2 text-[0.9375rem] sm:grid-cols-[13rem_minmax(0,1fr)]"
            >
              <p className="text-sm text-muted">
                <Time iso={at} withTime />
              </p>
              <p className="wrap-anywhere">
                <bdi className="font-semibold">{who}</bdi> {what}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
