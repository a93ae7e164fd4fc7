import { z } from 'zod';

/*
 * Fits the libraries to the page's policy. Each page imports this before anything else, because schemas look at
 * zod's configuration the moment they are made.
 */

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(text: string): string | null }): unknown;
}

declare global {
  interface Window {
    /** Not in TypeScript's own declarations yet. */
    readonly trustedTypes?: TrustedTypes;
  }
}

// The policy forbids eval, which zod would otherwise compile its checks with.
z.config({ jitless: true });

// It also lets no text become markup or code. Mantine sets the text of style elements the same way as markup, so
// text that can't be markup is let through; there is no rule for scripts, so none of those are.
window.trustedTypes?.createPolicy('default', { createHTML: (text) => (/[<&]/.test(text) ? null : text) });
