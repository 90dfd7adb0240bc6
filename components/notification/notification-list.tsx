import { Said } from "@/components/notification/said";
import { Badge } from "@/components/ui/badge";
import { classes } from "@/components/ui/classes";
import { Time } from "@/components/ui/time";
import type { ShownNotification } from "@/lib/notifications/queries";

/** Notifications, newest first. Following one marks it as read. */
export function NotificationList({ notifications }: { notifications: ShownNotification[] }) {
  return (
    <ol className="border-t border-rule">
      {notifications.map(({ id, parts, quote, newsroom, at, unread }) => (
        <li
          key={id}
          className={classes(
            "grid gap-1.5 border-b border-rule py-4 ps-4 border-s-4",
            unread ? "border-s-ink" : "border-s-transparent",
          )}
        >
          <p className={classes("measure text-lg leading-snug", unread && "font-semibold")}>
            {unread && (
              <span className="me-2">
                <Badge strong>Unread</Badge>{" "}
              </span>
            )}
            <a href={`/notifications/${id}`}>
              <Said parts={parts} />
            </a>
          </p>
          {quote && (
            <blockquote className="measure border-s border-edge ps-3 font-serif whitespace-pre-line text-muted">
              <bdi>{quote}</bdi>
            </blockquote>
          )}
          <p className="text-sm text-muted">
            {newsroom && (
              <>
                <bdi>{newsroom}</bdi>,{" "}
              </>
            )}
            <Time iso={at} withTime />
          </p>
        </li>
      ))}
    </ol>
  );
}
