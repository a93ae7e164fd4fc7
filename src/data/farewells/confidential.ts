import { hiddenPart } from '#shared/contract/farewells.ts';
import { isTold, tierFields } from '#shared/domain/farewells/answers.ts';
import type { TenureId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Reader } from '../interactions/visibility.ts';
import { readFarewell } from './readConversation.ts';
import { mayReadPart } from './visibility.ts';

/** How many parts of a finished conversation are for HR alone and may be read by this reader. */
export function confidentialParts(sqlite: SqliteDatabase, reader: Reader, tenureId: TenureId): number {
  const farewell = readFarewell(sqlite, tenureId);
  if (farewell === null) return 0;
  const { answers, writers } = farewell;
  return hiddenPart.options.filter((part) => {
    const tier = answers[tierFields[part]];
    return tier === 'hr' && isTold(answers, part) && mayReadPart(reader, { tier, by: writers[part] });
  }).length;
}
