import type { Metadata } from "next";
import { markAllAsRead } from "@/app/(account)/notifications/actions";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { NotificationList } from "@/components/notification/notification-list";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { notificationsOf, unreadCount } from "@/lib/notifications/queries";

export const instant = false;

export const metadata: Metadata = { title: "Notifications" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What one is told, newest first. */
export default async function NotificationsPage({ searchParams }: Props) {
  const { after, problem, done } = await searchParams;
  const who = await signedIn("/notifications");
  const [{ shown, next, isFirst }, unread, kept] = await Promise.all([
    notificationsOf(who, after),
    unreadCount(who),
    keptForm("all-read", problem),
  ]);
  const [newest] = shown;
  return (
    <>
      <PageHeader title="Notifications">
        <p>
          What concerns you. <a href="/account/notifications">Choose what you are told</a>, and how.
        </p>
      </PageHeader>
      <div className="grid max-w-[48rem] gap-6">
        {done === "read" && unread === 0 && <Notice tone="success" title="All are marked as read." live />}
        {kept && <Notice tone="error" title={kept.errors.form} live />}
        {unread > 0 && newest && isFirst && (
          <form id="all-read" action={markAllAsRead}>
            <input type="hidden" name="until" value={newest.at} />
            <Button type="submit" variant="quiet">
              Mark all as read
            </Button>
          </form>
        )}
        {newest ? (
          <NotificationList notifications={shown} />
        ) : (
          <EmptyState title="Nothing yet">
            You are told here when somebody assigns you a claim, mentions you or returns your verdict.
          </EmptyState>
        )}
      </div>
      <Pagination
        label="More notifications"
        first={isFirst ? null : "/notifications"}
        next={next && `/notifications?after=${encodeURIComponent(next)}`}
      />
    </>
  );
}
