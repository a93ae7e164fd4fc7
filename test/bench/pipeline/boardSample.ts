import { join } from 'node:path';
import { opportunities, opportunityMoves } from '#data/schema/index.ts';
import { authorOf } from '#data/workspace/author.ts';
import type { SampleSize } from '#shared/contract/workspace.ts';
import { type BenchSample, benchContext, benchWorkspace, openBench } from '../sample/benchSample.ts';

/** What the benches' own opportunities are about, so that they are found again. */
const title = 'A board to measure';

/**
 * A workspace with so many open opportunities of a rehire, over the stages in which nobody is asked yet; made on top of a
 * sample of its own in `folder`, or the one made before.
 */
export async function boardSample(
  folder: string,
  size: SampleSize,
  open: number,
  tell: (words: string) => void,
): Promise<Pick<BenchSample, 'workspace' | 'key'>> {
  const sample = await benchWorkspace(join(folder, `board-${size.people}`), size, tell);
  const { database } = await openBench(sample);
  try {
    const present = Number(
      database.sqlite.prepare('SELECT count(*) FROM opportunities WHERE title = ?').pluck().get(title),
    );
    const people = database.sqlite
      .prepare<[], string>(
        "SELECT person_id FROM person_summaries WHERE left_on < '2026-01-01' AND deceased_on IS NULL ORDER BY seq",
      )
      .pluck()
      .all();
    const stages = database.sqlite
      .prepare<[], string>("SELECT id FROM pipeline_stages WHERE form = 'rehire' ORDER BY position")
      .pluck()
      .all();
    const author = authorOf(benchContext());
    await database.write('sample.fill', author, (unit) => {
      const now = author.clock.now();
      for (let number = present; number < open; number += 1) {
        const id = author.ids.next();
        const personId = people[number % people.length] ?? '';
        // Two thirds are thought of and listened to, the others spread over the rest.
        const stageId = stages[number % 3 === 2 ? 2 + (number % (stages.length - 2)) : number % 3] ?? '';
        const day = String(1 + (number % 28)).padStart(2, '0');
        const step = number % 10 === 0 ? null : `2026-0${3 + (number % 3)}-${day}`;
        unit.insert(opportunities, {
          ...{
            id,
            personId,
            form: 'rehire',
            stageId,
            title,
            nextStep: step === null ? '' : 'Call',
            nextStepOn: step,
          },
          ...{ note: '', owner: number % 4 === 0 ? 'Bench' : null, openedOn: '2026-01-15', movedAt: now },
          ...{ outcomeWords: '', version: 1, createdAt: now, updatedAt: now },
        });
        const move = { id: author.ids.next(), opportunityId: id, personId, stageId, movedAt: now };
        unit.insert(opportunityMoves, { ...move, movedBy: 'Bench' });
      }
    });
  } finally {
    await database.close();
  }
  return sample;
}
