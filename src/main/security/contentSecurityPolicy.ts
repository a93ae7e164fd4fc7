/** What the build writes where a nonce belongs, see electron.vite.config.ts. */
export const noncePlaceholder = '__ENISHI_CSP_NONCE__';

/**
 * The policy of a page: nothing, but the program's own scripts, styles, fonts and pictures. `nonce` is fresh for
 * each served page; Mantine puts it on the style elements it adds. While developing, the page may also talk to
 * Vite's server, which replaces modules over a WebSocket.
 */
export function contentSecurityPolicy(nonce: string, devServer: URL | null): string {
  const rules: [string, string][] = [
    ['default-src', "'none'"],
    ['script-src', `'self' 'nonce-${nonce}'`],
    ['style-src', `'self' 'nonce-${nonce}'`],
    ['font-src', "'self'"],
    ['img-src', "'self'"],
    ['form-action', "'none'"],
    ['base-uri', "'none'"],
    ['frame-ancestors', "'none'"],
    ['object-src', "'none'"],
  ];
  // Vite's own client writes markup, so text may become markup only in development.
  if (devServer) rules.push(['connect-src', `'self' ws://${devServer.host}`]);
  else rules.push(['require-trusted-types-for', "'script'"], ['trusted-types', 'default']);
  return rules.map(([name, value]) => `${name} ${value}`).join('; ');
}

/** All headers a served page or file carries beside its type. */
export function securityHeaders(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Referrer-Policy': 'no-referrer',
    'X-DNS-Prefetch-Control': 'off',
    'Cache-Control': 'no-store',
  };
}
