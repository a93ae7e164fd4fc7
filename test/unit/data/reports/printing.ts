import type { Host } from '#data/context.ts';

/** A main process that can print: the PDF is what the test says. */
export const printing = (printReport: (path: string) => Promise<number>): Host => {
  const absent = () => Promise.reject(new Error('not in this test'));
  return {
    keychain: { available: absent, seal: absent, unseal: absent },
    rememberSession: absent,
    showLocked: absent,
    applyPreferences: absent,
    notify: absent,
    printReport: async ({ path }) => ({ bytes: await printReport(path) }),
    printPaper: absent,
  };
};
