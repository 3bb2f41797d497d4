/**
 * What every page of ours may load, in the desktop window and in the browser alike: itself and nothing else.
 * `frame-ancestors` and the rest hold only when sent as a header, which both do.
 */
export const CONTENT_SECURITY_POLICY = contentSecurityPolicy();

/** The same policy with further addresses the page may connect to: older browsers read 'self' without ws:. */
export function contentSecurityPolicy(connect: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // Mantine and docx-preview set styles on elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...connect].join(" "),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Sent with every answer besides the policy. */
export const SECURITY_HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;
