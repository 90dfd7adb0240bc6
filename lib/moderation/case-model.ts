import type { RatingName } from "@/lib/verdicts/model";
import type { Subject } from "./subject";
import type { SubjectColumns } from "./subject-columns";

/** Somebody, as stewards see them. */
export type Who = { id: string; name: string; handle: string };

/** What a subject says, for whoever reports it or decides on it. */
export type Content = {
  /** Whose it is; null for a claim of the set-up data. */
  by: Who | null;
  /** For which newsroom a verdict speaks, or in which one a comment stands. */
  newsroom: string | null;
  text: string;
  /** Of a source. */
  address?: string;
  rating?: RatingName | null;
  searchNote?: string;
  sources?: { url: string; title: string }[];
  /** Lines of context, each a label and what it says. */
  facts?: [string, string][];
};

/** A subject as it stands. */
export type Case = {
  subject: Subject;
  columns: SubjectColumns & { userId: string | null };
  claim: { id: string; slug: string; statement: string } | null;
  newsroomId: string | null;
  /** Whose thing it is: they do not decide on it, and are told. */
  owner: string | null;
  /** Who else is told. */
  touched: string[];
  /** Since when it is hidden, voided or suspended. */
  takenAt: Date | null;
  revision: number;
  /** Whether anybody may see it as it stands. */
  isPublic: boolean;
  content: Content;
};

/** The columns of `Who`. */
export const WHO = { select: { id: true, name: true, handle: true } } as const;
