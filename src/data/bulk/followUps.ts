import { z } from 'zod';
import type { BulkAction } from '#shared/contract/bulk.ts';
import { askAgainDays } from '#shared/contract/consents.ts';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import { addDays } from '#shared/domain/plainDate.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { WriteUnit } from '../database/write.ts';
import { followUps } from '../schema/index.ts';
import type { BulkPlan } from './plan.ts';

type ActionOf<T extends BulkAction['type']> = Extract<BulkAction, { type: T }>;

/** Gives each of the people a follow-up. */
export function planFollowUps(
  people: readonly PersonId[],
  { title, dueOn, owner }: ActionOf<'followUp'>,
): BulkPlan {
  return {
    people,
    unchanged: 0,
    leftOut: 0,
    change: (unit, person) => addFollowUp(unit, person, { kind: 'task', title, dueOn, owner }),
  };
}

/**
 * What asking means for each of the picked people; the first that holds. A consent that ends soon after is asked for again,
 * and one whose time is over was not taken back by the person.
 */
const standingSql = `
  SELECT p.id, CASE
    WHEN latest.state = 'granted' AND (latest.valid_until IS NULL OR latest.valid_until > :endsBy) THEN 'unchanged'
    WHEN (latest.state = 'withdrawn' AND latest.lapsed_id IS NULL) OR p.do_not_contact = 1 OR p.deceased_on IS NOT NULL THEN 'leftOut'
    WHEN NOT EXISTS (
      SELECT 1 FROM contact_points WHERE person_id = p.id AND channel = :channel AND usable = 1) THEN 'leftOut'
    WHEN EXISTS (
      SELECT 1 FROM follow_ups
      WHERE person_id = p.id AND kind = 'consentRequest' AND done_at IS NULL AND deleted_at IS NULL
        AND consent_purpose = :purpose AND consent_channel = :channel) THEN 'leftOut'
    ELSE 'changed' END
  FROM json_each(:people) picked
  CROSS JOIN people p ON p.id = picked.value
  LEFT JOIN consents latest ON latest.id = (
    SELECT id FROM consents WHERE person_id = p.id AND purpose = :purpose AND channel = :channel
    ORDER BY decided_on DESC, id DESC LIMIT 1)`;

const standings = z.array(z.tuple([personId, z.enum(['changed', 'unchanged', 'leftOut'])]));

/** Gives a follow-up to ask for consent to whoever may be asked; the contract says who is left out. */
export function planConsentRequests(
  sqlite: SqliteDatabase,
  language: Language,
  people: readonly PersonId[],
  { purpose, channel, dueOn, owner }: ActionOf<'requestConsent'>,
): BulkPlan {
  const { t } = translator(language);
  const title = t('list:bulk.requestConsent.followUp', {
    purpose: t(`vocabulary:consentPurpose.${purpose}`),
    channel: t(`vocabulary:channel.${channel}`),
  });
  const found = sqlite
    .prepare<[{ people: string; purpose: string; channel: string; endsBy: string }], unknown>(standingSql)
    .raw()
    .all({ people: JSON.stringify(people), purpose, channel, endsBy: addDays(dueOn, askAgainDays) });
  const outcomes = standings.parse(found);
  const count = (wanted: string) => outcomes.filter(([, outcome]) => outcome === wanted).length;
  const consent = { consentPurpose: purpose, consentChannel: channel };
  return {
    people: outcomes.flatMap(([person, outcome]) => (outcome === 'changed' ? [person] : [])),
    unchanged: count('unchanged'),
    leftOut: count('leftOut'),
    change: (unit, person) =>
      addFollowUp(unit, person, { kind: 'consentRequest', title, dueOn, owner, ...consent }),
  };
}

type Task = Pick<typeof followUps.$inferInsert, 'kind' | 'title' | 'dueOn' | 'owner'> &
  Partial<Pick<typeof followUps.$inferInsert, 'consentPurpose' | 'consentChannel'>>;

function addFollowUp(unit: WriteUnit, person: PersonId, task: Task): void {
  const now = unit.author.clock.now();
  unit.insert(followUps, {
    ...task,
    id: unit.author.ids.next(),
    personId: person,
    note: '',
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
}
