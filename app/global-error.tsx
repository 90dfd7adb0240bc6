"use client";

import "./globals.css";
import { Answer } from "@/components/ui/answer";

/** What stands in place of everything when even the frame of all pages fails. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong</title>
        <main id="content">
          <Answer status={500} />
        </main>
      </body>
    </html>
  );
}
