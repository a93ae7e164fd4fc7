import type { AudienceMix, OutreachAim } from '#shared/contract/outreach.ts';
import { twelveMonthsTo } from '#shared/domain/metrics/periods.ts';
import { isOneSided, type MessageMix, mixWith } from '#shared/domain/outreach/mix.ts';
import { language } from '#shared/domain/vocabulary.ts';
import { leftOutCounts } from '../contacting/leftOutCounts.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { momentsOf } from '../insights/bounds.ts';
import { Turns } from '../longWork/turns.ts';
import type { Asking } from '../people/asking.ts';
import { addedUp, mixOfPeople } from './audienceMix.ts';
import { languagesOfPeople } from './messagePeople.ts';
import { reachOf } from './reach.ts';
import { warningsOf } from './warnings.ts';

const pageOf = 1000;

/** Whom an outreach would reach and in which languages, whom it leaves out, and what speaks against it. CANCELLED. */
export async function weighOutreach(
  sqlite: SqliteDatabase,
  asking: Asking,
  aim: OutreachAim,
  signal: AbortSignal | undefined,
) {
  const turns = new Turns(signal);
  const reach = reachOf(sqlite, asking, aim);
  await turns.pass();
  const moments = momentsOf(twelveMonthsTo(asking.today), asking.zone);
  let mix: MessageMix = { asks: 0, gives: 0, outreach: 0 };
  const spoken = new Map(language.options.map((each) => [each, 0]));
  for (let from = 0; from < reach.people.length; from += pageOf) {
    const page = reach.people.slice(from, from + pageOf);
    mix = addedUp(mix, mixOfPeople(sqlite, page, moments));
    const recipients = page.filter((seq) => !reach.leftOut.has(seq));
    for (const { language: theirs } of languagesOfPeople(sqlite, recipients)) {
      spoken.set(theirs, (spoken.get(theirs) ?? 0) + 1);
    }
    await turns.pass();
  }
  const recipients = reach.recipients.length;
  const mixAfter = mixWith(mix, aim.purpose, recipients);
  return {
    people: reach.people.length,
    recipients,
    languages: [...spoken]
      .map(([each, people]) => ({ language: each, people }))
      .filter(({ people }) => people > 0),
    leftOut: leftOutCounts(reach.leftOut),
    mix: weighed(mix),
    mixAfter: weighed(mixAfter),
    warnings: warningsOf(sqlite, asking, aim, { reach, mix, mixAfter }),
  };
}

const weighed = (mix: MessageMix): AudienceMix => ({ ...mix, oneSided: isOneSided(mix) });
