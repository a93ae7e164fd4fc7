import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from '#main/security/contentSecurityPolicy.ts';

const rulesOf = (policy: string) =>
  new Map(policy.split('; ').map((rule) => [rule.split(' ')[0] ?? '', rule.split(' ').slice(1)] as const));

describe('the content security policy', () => {
  const policy = contentSecurityPolicy('abc', null);
  const rules = rulesOf(policy);

  it('starts from nothing', () => {
    expect(rules.get('default-src')).toEqual(["'none'"]);
    for (const name of ['form-action', 'base-uri', 'frame-ancestors', 'object-src']) {
      expect(rules.get(name)).toEqual(["'none'"]);
    }
  });

  it('gives the page no way to the network, to frames or to workers', () => {
    for (const name of ['connect-src', 'frame-src', 'child-src', 'worker-src', 'media-src', 'manifest-src']) {
      expect(rules.has(name)).toBe(false);
    }
    expect(policy).not.toMatch(/https?:|wss?:|\*|data:|blob:/);
  });

  it('runs only the scripts and styles of the program', () => {
    expect(rules.get('script-src')).toEqual(["'self'", "'nonce-abc'"]);
    expect(rules.get('style-src')).toEqual(["'self'", "'nonce-abc'"]);
    expect(policy).not.toMatch(/unsafe-/);
  });

  it('lets no text become markup or code, see src/renderer/app/pagePolicy.ts', () => {
    expect(rules.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(rules.get('trusted-types')).toEqual(['default']);
  });

  it("opens a socket to Vite's server in development, and to nothing else", () => {
    const inDevelopment = rulesOf(contentSecurityPolicy('abc', new URL('http://localhost:5173')));
    expect(inDevelopment.get('connect-src')).toEqual(["'self'", 'ws://localhost:5173']);
    expect(inDevelopment.get('script-src')).toEqual(["'self'", "'nonce-abc'"]);
  });
});

describe('the headers of a served file', () => {
  it('carry the policy and keep the browser from guessing, embedding and resolving names ahead', () => {
    expect(securityHeaders('p')).toMatchObject({
      'Content-Security-Policy': 'p',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-DNS-Prefetch-Control': 'off',
    });
  });
});
