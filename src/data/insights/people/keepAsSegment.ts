import { z } from 'zod';
import { operationId, personId, type SegmentId } from '#shared/domain/ids.ts';
import type { Author } from '../../database/write.ts';
import { insertSegment } from '../../segments/change.ts';
import { type Ground, type PeopleQuestion, seqsByName } from './list.ts';

const ids = z.array(personId);

export const idsOfSeqsSql = `
  SELECT p.id FROM json_each(?) piece CROSS JOIN people p ON p.seq = piece.value
  WHERE p.deleted_at IS NULL ORDER BY piece.key`;

/** Keeps the people behind a number as a list of these very people. NAME_TAKEN, and what finding them refuses. */
export async function keepAsSegment(
  ground: Ground & { author: Author },
  asked: PeopleQuestion,
  name: string,
): Promise<{ segmentId: SegmentId; people: number; operationId: z.infer<typeof operationId> }> {
  const { database, author } = ground;
  const seqs = JSON.stringify([...(await seqsByName(ground, asked))]);
  return await database.writeInSteps('segment.add', author, async (unit) => {
    const people = ids.parse(database.sqlite.prepare(idsOfSeqsSql).pluck().all(seqs));
    const draft = { kind: 'list', name, description: '', keepInTouchDays: null, people } as const;
    const segmentId = await insertSegment(database.sqlite, unit, draft);
    return { segmentId, people: people.length, operationId: operationId.parse(unit.operationId) };
  });
}
