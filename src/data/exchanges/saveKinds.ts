import type { ExchangeKindRecord } from '#shared/contract/exchanges.ts';
import { fold } from '#shared/domain/folding.ts';
import { type ExchangeKindId, type OperationId, operationId } from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { refuse } from '../people/rules.ts';
import { refusal } from '../refusal.ts';
import { exchangeKinds } from '../schema/index.ts';

type WantedKind = Pick<ExchangeKindRecord, 'name' | 'contributes'> & { id: ExchangeKindId | null };

/**
 * Makes these the kinds, in this order, and archives the others; gives the operation, null where nothing changed.
 * NOT_FOUND for a kind that is not there, INVALID_INPUT for one of the workspace's own without a name, NAME_TAKEN where
 * two have a name.
 */
export async function saveKinds(
  database: Database,
  author: Author,
  wanted: readonly WantedKind[],
): Promise<OperationId | null> {
  refuseTwice(wanted);
  return await database.write('exchangeKind.save', author, (unit) => {
    const kept = new Map(
      unit.find(exchangeKinds, {}, ['id', 'code', 'archivedAt']).map((row) => [String(row['id']), row]),
    );
    for (const [position, kind] of wanted.entries()) {
      const before = kept.get(kind.id ?? '');
      if (kind.id !== null && before === undefined) throw refusal('NOT_FOUND', { what: 'exchangeKind' });
      saveKind(unit, { ...kind, position }, before?.['code'] ?? null);
      kept.delete(kind.id ?? '');
    }
    for (const [id, { archivedAt }] of kept) {
      if (archivedAt === null) unit.update(exchangeKinds, { id }, { archivedAt: author.clock.now() });
    }
    return unit.changed ? operationId.parse(unit.operationId) : null;
  });
}

function saveKind(
  unit: WriteUnit,
  { id, name, contributes, position }: WantedKind & { position: number },
  code: unknown,
): void {
  if (name === null && code === null) refuse({ field: 'kinds.name', reason: 'valueMissing' });
  const facts = { name: name?.normalize('NFC') ?? null, contributes, position, archivedAt: null };
  if (id === null) unit.insert(exchangeKinds, { ...facts, id: unit.author.ids.next(), code: null });
  else unit.update(exchangeKinds, { id }, facts);
}

function refuseTwice(wanted: readonly WantedKind[]): void {
  const names = new Set<string>();
  for (const { name } of wanted) {
    if (name === null) continue;
    if (names.has(fold(name))) throw refusal('NAME_TAKEN', { what: 'exchangeKind', name });
    names.add(fold(name));
  }
}
