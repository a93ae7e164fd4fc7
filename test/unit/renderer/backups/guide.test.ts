import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guideParts } from '#renderer/features/backups/guideParts.ts';
import { catalogues } from '#shared/i18n/catalogues.ts';
import { translator } from '#shared/i18n/translator.ts';

describe.each([
  ['en', 'restoring.md'],
  ['ja', 'restoring.ja.md'],
] as const)('the restore guide in %s', (language, file) => {
  const { t } = translator(language);
  const parts = guideParts.map(({ part, words }) => [
    `## ${t(`backups:guide.${part}.title`)}`,
    words.map((step, index) => `${index + 1}. ${t(`backups:${step}`)}`).join('\n'),
  ]);

  test('says the same in the program and in docs', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../../docs', file), 'utf8');
    const head = [`# ${t('backups:guide.title')}`, t('backups:guide.sentence')];
    expect(text).toBe(`${[...head, ...parts.flat()].join('\n\n')}\n`);
  });

  test('leaves out no step there are words for', () => {
    const words = Object.values(catalogues[language].backups.guide).filter(
      (part) => typeof part === 'object',
    );
    const there = words.reduce((count, part) => count + Object.keys(part).length, 0);
    const shown = guideParts.reduce((count, { words }) => count + words.length + 1, 0);
    expect(shown).toBe(there);
  });
});
