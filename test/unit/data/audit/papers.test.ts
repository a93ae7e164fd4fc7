import { expect, test } from 'vitest';
import type { Host } from '#data/context.ts';
import type { AuditEntry } from '#shared/contract/audit.ts';
import { recoveryCodeOf } from '#shared/domain/keys/recoveryCode.ts';
import { auditDetails } from '#shared/i18n/auditWords.ts';
import { clientOf, openTestWorkspace } from '#test/support/workspace.ts';

/** A main process whose print dialog the user leaves by printing, or not. */
function dialog(printed: boolean): Host {
  const absent = () => Promise.reject(new Error('not in this test'));
  return {
    keychain: { available: absent, seal: absent, unseal: absent },
    rememberSession: absent,
    showLocked: absent,
    applyPreferences: () => Promise.resolve(null),
    notify: absent,
    printReport: absent,
    printPaper: () => Promise.resolve({ printed, bytes: 0 }),
  };
}

const papers = [
  {
    paper: 'recoveryCode',
    words: { en: 'The recovery code', ja: '復旧コード' },
    print: (client: ReturnType<typeof clientOf>) =>
      client.keys.printRecoveryCode({ code: recoveryCodeOf(new Uint8Array(20)) }),
  },
  {
    paper: 'erasureProofs',
    words: { en: 'The proofs of erasure', ja: '消去の証跡' },
    print: (client: ReturnType<typeof clientOf>) => client.erasures.print(),
  },
] as const;

async function printedIn(printed: boolean, print: (typeof papers)[number]['print']) {
  const { context } = await openTestWorkspace();
  const client = clientOf({ ...context, host: dialog(printed) });
  expect(await print(client)).toEqual({ printed });
  const { entries } = await client.audit.list({
    ...{ kinds: [], from: null, to: null, personId: null },
    ...{ before: null, limit: 10 },
  });
  return entries;
}

test.each(papers)('that $paper was printed is logged, in words of both languages', async (one) => {
  const entries: AuditEntry[] = await printedIn(true, one.print);
  expect(entries).toMatchObject([{ kind: 'paperPrinted', facts: { paper: one.paper } }]);
  for (const entry of entries) {
    expect(auditDetails(entry, 'en')).toEqual([one.words.en]);
    expect(auditDetails(entry, 'ja')).toEqual([one.words.ja]);
    expect(JSON.stringify(entry)).not.toContain(recoveryCodeOf(new Uint8Array(20)));
  }
});

test.each(papers)('nothing is logged where $paper was not printed', async ({ print }) => {
  expect(await printedIn(false, print)).toEqual([]);
});
