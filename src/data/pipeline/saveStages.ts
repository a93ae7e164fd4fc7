import type { PipelineStage } from '#shared/contract/pipelineStages.ts';
import { type OperationId, type PipelineStageId, pipelineStageId } from '#shared/domain/ids.ts';
import { displayName, type PersonName } from '#shared/domain/names.ts';
import { guardsLess } from '#shared/domain/pipeline/guardsLess.ts';
import type { PartnershipForm, Role } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { operationOf } from '../database/operationOf.ts';
import { statement } from '../database/prepared.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { nameColumns } from '../people/nameColumns.ts';
import { refuse } from '../people/rules.ts';
import { refusal } from '../refusal.ts';
import { pipelineStages } from '../schema/index.ts';
import { openSql } from './scope.ts';

type WantedStage = Pick<PipelineStage, 'name' | 'asks'> & { id: PipelineStageId | null };
type KeptStage = Pick<typeof pipelineStages.$inferSelect, 'id' | 'code' | 'asks' | 'archivedAt'>;

/**
 * Makes these the stages of a form, in this order, and archives the others; gives the operation, null where nothing
 * changed. NOT_FOUND for a stage of another form, INVALID_INPUT for one of our own without a name, and for others than HR
 * where the rules for asking would hold less than before, STILL_USED by the people whose open opportunities are in one
 * left out.
 */
export async function saveStages(
  database: Database,
  { author, role }: { author: Author; role: Role },
  form: PartnershipForm,
  wanted: readonly WantedStage[],
): Promise<OperationId | null> {
  return await database.write('pipelineStage.save', author, (unit) => {
    const kept = keptStages(unit, form);
    if (role !== 'hr' && guardsLess(inUse([...kept.values()]), wanted)) {
      throw refusal('INVALID_INPUT', { field: 'stages.asks', reason: 'hrDecides' });
    }
    for (const [position, stage] of wanted.entries()) saveStage(unit, kept, form, { ...stage, position });
    const left = inUse([...kept.values()]);
    requireEmpty(
      database.sqlite,
      left.map(({ id }) => id),
    );
    for (const { id } of left) unit.update(pipelineStages, { id }, { archivedAt: author.clock.now() });
    return operationOf(unit);
  });
}

/** Adds or changes one, and takes it out of `kept`. */
function saveStage(
  unit: WriteUnit,
  kept: Map<string, KeptStage>,
  form: PartnershipForm,
  { id, name, asks, position }: WantedStage & { position: number },
): void {
  const before = kept.get(id ?? '');
  if (id !== null && before === undefined) throw refusal('NOT_FOUND', { what: 'stage' });
  // The program's own stages have their word in every language.
  if (name === null && (before?.code ?? null) === null) {
    refuse({ field: 'stages.name', reason: 'valueMissing' });
  }
  const facts = { name: name?.normalize('NFC') ?? null, asks, position, archivedAt: null };
  if (before === undefined) {
    unit.insert(pipelineStages, {
      ...facts,
      id: pipelineStageId.parse(unit.author.ids.next()),
      form,
      code: null,
    });
    return;
  }
  unit.update(pipelineStages, { id: before.id }, facts);
  kept.delete(before.id);
}

const inUse = (stages: readonly KeptStage[]) => stages.filter(({ archivedAt }) => archivedAt === null);

function keptStages(unit: WriteUnit, form: PartnershipForm): Map<string, KeptStage> {
  const rows = unit.find(pipelineStages, { form }, ['id', 'code', 'asks', 'archivedAt']);
  return new Map(
    rows.map(({ id, code, asks, archivedAt }) => [
      String(id),
      {
        id: String(id),
        code: code === null ? null : String(code),
        asks: asks === true,
        archivedAt: archivedAt === null ? null : String(archivedAt),
      },
    ]),
  );
}

/** So many are named in a refusal. */
const named = 5;

const usersOf = statement<[stages: string, limit: number], PersonName>(`
  SELECT DISTINCT ${nameColumns}
  FROM opportunities o JOIN people p ON p.id = o.person_id
  WHERE o.stage_id IN (SELECT value FROM json_each(?)) AND ${openSql} LIMIT ?`);

function requireEmpty(sqlite: SqliteDatabase, stages: readonly string[]): void {
  const users = usersOf(sqlite).all(JSON.stringify(stages), named).map(displayName);
  if (users.length > 0) throw refusal('STILL_USED', { by: users });
}
