import type { Formats } from '#renderer/ui/format/formats.ts';
import type { Warning } from '#shared/contract/damage.ts';
import { instant } from '#shared/domain/instant.ts';

/** The facts of a warning as its words take them: numbers, moments and sizes in the reader's language. */
export function warningFacts({ facts }: Warning, format: Formats): Record<string, string | number> {
  const count = Number(facts['count'] ?? 0);
  const inWords = Object.entries(facts).map(([name, value]): [string, string | number] => {
    if (name === 'at') return [name, format.moment(instant.parse(value))];
    if (name === 'bytes') return [name, format.fileSize(Number(value))];
    return [name, value];
  });
  return { ...Object.fromEntries(inWords), count, shown: format.number(count) };
}
