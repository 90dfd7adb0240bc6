import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { fontClasses } from "@/app/fonts";
import "@/app/globals.css";
import { EarlyInput } from "@/components/ui/early-input";
import { env } from "@/lib/platform/env";
import { sitePicture } from "@/lib/publishing/claim-picture";

export const metadata: Metadata = {
  title: { default: "Touchstone", template: "%s · Touchstone" },
  description: "Newsrooms check claims together; anybody reads the result.",
  openGraph: { type: "website", siteName: env().TOUCHSTONE_NAME, images: [sitePicture()] },
  twitter: { card: "summary_large_image", images: [sitePicture()] },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfbf9" },
    { media: "(prefers-color-scheme: dark)", color: "#14161a" },
  ],
};

/** What every page shares. Its parts bring their own header and a <main id="content"> for the skip link. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={fontClasses}>
      <body>
        <a href="#content" className="skip-link">
          Skip to content
        </a>
        {children}
        <EarlyInput />
      </body>
    </html>
  );
}
