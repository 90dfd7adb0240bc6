import type { NextRequest } from "next/server";
import { viewer } from "@/app/viewer";
import { auditCsv } from "@/lib/newsrooms/audit-csv";
import { auditedNewsroom, auditRows } from "@/lib/newsrooms/audit-log";
import { auditParams, readAuditQuery } from "@/lib/newsrooms/audit-query";
import { today } from "@/lib/platform/days";
import { AppError, STATUS_OF } from "@/lib/platform/errors";

/** The events that the audit page shows, all of its pages, as a CSV file. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/desk/newsrooms/[slug]/audit/export">,
): Promise<Response> {
  const { slug } = await params;
  const { query } = readAuditQuery(request.nextUrl.searchParams);
  const all = { ...query, before: null };
  try {
    const newsroom = await auditedNewsroom(await viewer(), slug);
    const day = today();
    return new Response(auditCsv(auditRows(newsroom, all)), {
      headers: {
        "content-type": "text/csv; charset=utf-8; header=present",
        "content-disposition": `attachment; filename="audit-${newsroom.slug}-${day}.csv"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const next = `/desk/newsrooms/${slug}/audit${auditParams(all)}`;
    if (error.code === "unauthenticated")
      return new Response(null, {
        status: 307,
        headers: { location: `/sign-in?${new URLSearchParams({ next })}` },
      });
    return new Response(error.message, { status: STATUS_OF[error.code] });
  }
}
