import chromium from "@sparticuz/chromium";

/**
 * How Playwright starts the Chromium that npm provides. The arguments are our own: the package's switch web security
 * off. The last four keep the browser from talking to its maker.
 */
export async function chromiumFromNpm() {
  return {
    executablePath: await chromium.executablePath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}
