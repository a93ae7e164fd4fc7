import { atMost, beside, type Figure, toldShare } from '../imports/figure.ts';
import type { Benched } from '../people/benched.ts';
import { Pairs } from '../people/pairs.ts';
import { rankingByHand } from './byHand.ts';
import { type Question, questions } from './questions.ts';

/** How many people a page of the list has. */
const limit = 40;
const mostMilliseconds = 300;

/**
 * The ranked list for each of the roles, turn by turn with the same by hand: right after something was written, when
 * everybody has to be read anew, and again with other weights, when nothing was.
 */
export async function benchRanking(benched: Benched, people: number, rounds: number): Promise<Figure[]> {
  const byHand = rankingByHand(benched.plain);
  const [anew, again] = [new Pairs(), new Pairs()];
  const answers = { same: 0, all: 0 };
  for (let round = 0; round <= rounds; round += 1) {
    for (const question of questions) {
      const warmUp = round === 0;
      changeNothing(benched);
      const first = await anew.run(question.name, {
        program: () => ask(benched, question),
        byHand: () => byHand(question, limit),
        warmUp,
      });
      const same = first.program.people.every(({ personId }, at) => personId === first.byHand[at]?.personId);
      answers.all += 1;
      if (same && first.program.total === (first.byHand[0]?.total ?? 0)) answers.same += 1;
      const other = { ...question, weights: { ...question.weights, timeAway: (round % 3) + 1 } };
      await again.run(question.name, {
        program: () => ask(benched, other),
        byHand: () => byHand(other, limit),
        warmUp,
      });
    }
  }
  const what = `ranking ${people.toLocaleString('en')} people for a role, ${questions.length} roles, ${rounds} rounds`;
  const name = (when: string) => ({ name: `p95 of ${what}, ${when}`, unit: 'ms' as const });
  const bars = [
    { pairs: anew, when: 'right after something was written' },
    { pairs: again, when: 'with other weights' },
  ];
  return [
    ...bars.flatMap(({ pairs, when }) => [
      atMost(name(when), pairs.all('program').p95, mostMilliseconds),
      beside(
        name(`${when}, beside SQL by hand without encryption`),
        pairs.all('program').p95,
        pairs.all('byHand').p95,
        null,
      ),
    ]),
    toldShare('lists that are as by hand, to the person', answers.same / answers.all),
  ];
}

/** A write that leaves everything as it is: what was kept of the data holds no longer. */
function changeNothing({ opened }: Benched): void {
  opened.database.sqlite.exec("UPDATE workspace_facts SET value = value WHERE name = 'sample'");
}

const ask = (benched: Benched, { role, weights }: Question) =>
  benched.client.pipeline.mightReturn({ role, weights, offset: 0, limit });
