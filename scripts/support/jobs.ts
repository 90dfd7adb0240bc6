import { expirePages } from "@/lib/platform/expire-pages";
import type { Job } from "@/lib/platform/jobs";
import { tags } from "@/lib/platform/tags";
import { recountClaims } from "@/lib/verdicts/recount-claims";

/** Every job that the server runs beside its pages. */
export const JOBS: Job[] = [
  {
    name: "recount",
    cron: "* * * * *",
    work: () => recountClaims((slugs) => expirePages(tags.claims, tags.newsrooms, ...slugs.map(tags.claim))),
  },
];
