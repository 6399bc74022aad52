/** The scheme and the only origin of the window's pages. */
export const schema = 'app';
export const origine = `${schema}://postazione`;

/**
 * The page's Content-Security-Policy, sent as a header: the page runs our scripts, and talks to nobody (reliability B1).
 * `img-src data:` is for the SVG of Bootstrap Italia's styles.
 */
export const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

export const intestazioni: Readonly<Record<string, string>> = {
  'Content-Security-Policy': csp,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};
