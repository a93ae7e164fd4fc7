import { type ConsentTerm, consentTerm, usualConsentTerm } from '#shared/contract/consents.ts';
import type { OperationId } from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import { operationOf } from '../database/operationOf.ts';
import type { Author } from '../database/write.ts';
import { parseJson } from '../files/parseJson.ts';
import { workspaceFacts } from '../schema/index.ts';
import { type FactName, readFact } from '../workspace/facts.ts';

const name = 'consentTerm' satisfies FactName;

/** For how long a consent is proposed to hold in this workspace. */
export function readTerm(database: Database): ConsentTerm {
  const kept = consentTerm.safeParse(parseJson(readFact(database, name) ?? ''));
  return kept.success ? kept.data : usualConsentTerm;
}

/** Changes it; null where it was so already. */
export async function setTerm(
  { database, author }: { database: Database; author: Author },
  term: ConsentTerm,
): Promise<OperationId | null> {
  return await database.write('consent.setTerm', author, (unit) => {
    const value = JSON.stringify(term);
    const kept = readFact(database, name) !== null;
    if (kept) unit.update(workspaceFacts, { name }, { value });
    else if (term.months !== usualConsentTerm.months) unit.insert(workspaceFacts, { name, value });
    return operationOf(unit);
  });
}
