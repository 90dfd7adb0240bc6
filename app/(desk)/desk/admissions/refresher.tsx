"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY = 1_000;

/** Loads the page's content anew every second; stands on the page while there is something to wait for. */
export function Refresher() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
