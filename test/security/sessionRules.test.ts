import { describe, expect, it } from 'vitest';
import { isAllowedRequest } from '#main/security/sessionRules.ts';

const vite = new URL('http://localhost:5173');

describe('where requests may go', () => {
  it.each([
    'http://example.com/',
    'https://example.com/',
    'ws://localhost:5173/',
    'http://localhost:5173/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'data:text/html,x',
    'devtools://devtools/bundled/inspector.html',
    'chrome-extension://abc/x.js',
    'app://enishi.example/x.js',
    'app://other/x.js',
    'ftp://example.com/',
  ])('not to %s from an installed program, not even with a development server', (address) => {
    expect(isAllowedRequest(address, true, vite)).toBe(false);
  });

  it('to the program itself', () => {
    expect(isAllowedRequest('app://enishi/index.html', true, null)).toBe(true);
  });

  it("to Vite's own server in development", () => {
    expect(isAllowedRequest('http://localhost:5173/src/main.tsx', false, vite)).toBe(true);
    expect(isAllowedRequest('ws://localhost:5173/', false, vite)).toBe(true);
    expect(isAllowedRequest('http://localhost:5173/', false, null)).toBe(false);
    expect(isAllowedRequest('http://localhost:8080/', false, vite)).toBe(false);
    expect(isAllowedRequest('http://localhost:5173.example.com/', false, vite)).toBe(false);
    expect(isAllowedRequest('https://example.com/', false, vite)).toBe(false);
  });
});
