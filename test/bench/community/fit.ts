import { atMost, beside, type Figure, toldShare } from '../imports/figure.ts';
import type { Benched } from '../people/benched.ts';
import { Pairs } from '../people/pairs.ts';
import { fitByHand } from './byHand.ts';
import { questions } from './questions.ts';

const mostMilliseconds = 200;

/** Whom an event would fit and who may not be invited, of all alumni, turn by turn with the same by hand. */
export async function benchFit(benched: Benched, people: number, rounds: number): Promise<Figure[]> {
  const byHand = fitByHand(benched.plain);
  const pairs = new Pairs();
  const answers = { same: 0, all: 0 };
  for (let round = 0; round <= rounds; round += 1) {
    for (const question of questions) {
      changeNothing(benched);
      const { orientations, audience } = question;
      const { program, byHand: counted } = await pairs.run(question.name, {
        program: () => benched.client.events.fit({ orientations, audience }),
        byHand: () => byHand(question),
        warmUp: round === 0,
      });
      answers.all += 1;
      const same = (['people', 'invitable', 'fits'] as const).every((key) => program[key] === counted[key]);
      if (same) answers.same += 1;
    }
  }
  const what = `fit and eligibility of ${people.toLocaleString('en')} people for an event, ${questions.length} events, ${rounds} rounds`;
  const asked = { name: `p95 of ${what}`, unit: 'ms' as const };
  const beHand = { ...asked, name: `${asked.name}, beside SQL by hand without encryption` };
  return [
    atMost(asked, pairs.all('program').p95, mostMilliseconds),
    beside(beHand, pairs.all('program').p95, pairs.all('byHand').p95, null),
    toldShare('counts that are as by hand, to the person', answers.same / answers.all),
  ];
}

/** A write that leaves everything as it is: what was kept of the data holds no longer. */
function changeNothing({ opened }: Benched): void {
  opened.database.sqlite.exec("UPDATE workspace_facts SET value = value WHERE name = 'sample'");
}
