import type { DayNumber } from './calendar.ts';
import { Chance } from './chance.ts';
import type { Colleagues } from './company/managers.ts';
import { drawValues, type SampleValue } from './customFields.ts';
import { drawFollowUps, type SampleFollowUp } from './life/followUps.ts';
import { drawSkills, drawTags } from './life/labels.ts';
import { drawPartnerships, type SamplePartnership } from './life/partnerships.ts';
import type { SamplePerson } from './samplePerson.ts';

/** What binds us to a person beside the contacts: who looks after them, what we keep of them, what is due. */
export interface SampleBonds {
  owner: string | null;
  keepInTouch: { days: number; from: DayNumber } | null;
  tags: string[];
  skills: string[];
  partnerships: SamplePartnership[];
  values: SampleValue[];
  followUps: SampleFollowUp[];
}

/** Far from the streams of the people, which count up from 0, and of the contacts, which count down. */
const firstStream = 1_000_000_000;

/** The bonds of the person of that number. */
export function sampleBonds(
  seed: number,
  number: number,
  person: SamplePerson,
  colleagues: Colleagues,
  today: DayNumber,
): SampleBonds {
  const chance = new Chance(seed, firstStream + number);
  const { ties, deceasedOn } = person;
  const { language, warmth } = ties;
  const until = deceasedOn ?? today;
  const mayAsk = deceasedOn === null && !person.doNotContact;
  const owner = chance.happens(0.45 + warmth * 0.45) ? colleagues.staff(chance, language) : null;
  return {
    owner,
    keepInTouch:
      mayAsk && warmth > 0.6 && chance.happens(0.07) ? drawInterval(chance, ties.leftOn, today) : null,
    tags: drawTags(chance, language),
    skills: drawSkills(chance, language, person.tenures),
    partnerships: drawPartnerships(chance, ties, until),
    values: drawValues(chance, person, number, today),
    followUps: mayAsk ? drawFollowUps(chance, ties, { asked: person.consents.length > 0, today }) : [],
  };
}

function drawInterval(chance: Chance, leftOn: DayNumber, today: DayNumber) {
  const days = chance.pick([90, 180, 180, 365, 365, 365]);
  return { days, from: Math.max(Math.min(leftOn, today), today - chance.between(5, 600)) };
}
