import type { Job } from "@/lib/platform/jobs";

/** Every job that the server runs beside its pages. */
export const JOBS: Job[] = [];
