import { createHash } from "node:crypto";

/** What both policies share: nothing but what this site serves itself, and no frame around it. */
const COMMON = {
  "default-src": "'none'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'self'",
  "frame-ancestors": "'none'",
};

// React evaluates code in development, its error overlay brings styles, and reload comes over a web socket.
const IN_DEVELOPMENT = { "style-src": "'self' 'unsafe-inline'", "connect-src": "'self' ws:" };

/**
 * The content security policy of pages that are the same bytes for everybody and hence cannot carry a nonce
 * (docs/adr/0004).
 */
export function publicPolicy(development: boolean): string {
  const scripts = `'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ""}`;
  return policy({ ...COMMON, ...(development && IN_DEVELOPMENT), "script-src": scripts });
}

/**
 * The content security policy of what is made to be framed by others: it shows text in its own style, and does nothing.
 * @param style the text of its one <style>
 */
export function embedPolicy(style: string): string {
  const hash = createHash("sha256").update(style).digest("base64");
  return policy({
    "default-src": "'none'",
    "style-src": `'sha256-${hash}'`,
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "*",
  });
}

/**
 * The content security policy of a page that is rendered for one request.
 * @param nonce the mark of this answer's own scripts, never used twice
 * @param formTargets where else than here a form may lead
 */
export function noncePolicy(nonce: string, development: boolean, formTargets: string[] = []): string {
  const scripts = `'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`;
  const forms = ["'self'", ...formTargets].join(" ");
  return policy({
    ...COMMON,
    ...(development && IN_DEVELOPMENT),
    "script-src": scripts,
    "form-action": forms,
  });
}

/** What keeps old browsers from framing a page, as the policies' frame-ancestors do with the others. */
export const UNFRAMED = { key: "X-Frame-Options", value: "DENY" };

/**
 * The other headers, which every answer carries.
 * @param siteUrl where people reach the site; an https one is to be reached by https alone from then on
 */
export function securityHeaders(siteUrl: string): { key: string; value: string }[] {
  const always = [
    { key: "X-Content-Type-Options", value: "nosniff" },
    { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
    { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
    { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
  ];
  if (!siteUrl.startsWith("https:")) return always;
  return [...always, { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" }];
}

function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}
