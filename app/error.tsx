"use client";

import { Answer } from "@/components/ui/answer";

/** What any other page says when it fails in the browser. */
export default function AppError({ retry }: { retry: () => void }) {
  return (
    <main id="content">
      <Answer status={500}>
        <p className="mb-6">
          <button type="button" onClick={retry} className="cursor-pointer font-semibold underline">
            Try again
          </button>
        </p>
      </Answer>
    </main>
  );
}
