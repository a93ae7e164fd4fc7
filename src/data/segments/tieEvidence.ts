import { z } from 'zod';
import { instant } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { Condition } from '#shared/domain/segments/rule.ts';
import {
  channel,
  consentState,
  orientationKind,
  orientationSource,
  partnershipKind,
} from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import { interactionsAmong } from './contactSql.ts';
import { type EvidenceQuestion, listed } from './evidenceQuestion.ts';
import { marks } from './sqlText.ts';

type Of<T extends Condition['type']> = Extract<Condition, { type: T }>;

const wish = z.object({
  kind: orientationKind,
  strength: z.enum(['0', '1', '2', '3']),
  source: orientationSource,
  recordedOn: plainDate,
});

/** The latest records of the kinds in question: how much, how we know it, and since when. */
export function orientationEvidence(condition: Of<'orientation'>, question: EvidenceQuestion): string | null {
  const { personId, context, language, formats } = question;
  const { t } = translator(language);
  const found = context.sqlite
    .prepare<unknown[], unknown>(
      `SELECT kind, CAST(strength AS TEXT) AS strength, source, recorded_on AS recordedOn,
        max(recorded_on || id)
      FROM orientations WHERE person_id = ? AND kind IN (${marks(condition.in)})
      GROUP BY kind ORDER BY strength DESC, kind`,
    )
    .all(personId, ...condition.in);
  const wishes = z.array(wish).parse(found);
  return listed(
    wishes.map(({ kind, strength, source, recordedOn }) =>
      t('segments:evidence.orientation', {
        kind: t(`vocabulary:orientationKind.${kind}`),
        strength: t(`vocabulary:orientationStrength.${strength}`),
        source: t(`vocabulary:orientationSource.${source}`),
        date: formats.date(recordedOn),
      }),
    ),
    question,
  );
}

const word = z.object({ channel, state: consentState, decidedOn: plainDate });

/** The latest words on the purpose by the channels in question. */
export function consentEvidence(condition: Of<'consent'>, question: EvidenceQuestion): string | null {
  const { personId, context, language, formats } = question;
  const { t } = translator(language);
  const found = context.sqlite
    .prepare<unknown[], unknown>(
      `SELECT channel, state, decided_on AS decidedOn, max(decided_on || id)
      FROM consents WHERE person_id = ? AND purpose = ? AND channel IN (${marks(condition.channels)})
      GROUP BY channel ORDER BY decided_on DESC`,
    )
    .all(personId, condition.purpose, ...condition.channels);
  return listed(
    z
      .array(word)
      .parse(found)
      .map(({ channel: by, state, decidedOn }) =>
        t('segments:evidence.consent', {
          channel: t(`vocabulary:channel.${by}`),
          state: t(`vocabulary:consentState.${state}`),
          date: formats.date(decidedOn),
        }),
      ),
    question,
  );
}

const counted = z.object({ count: z.int(), latest: instant.nullable() });

/** How many such interactions there are, and the latest of them. */
export function interactionEvidence(condition: Of<'interaction'>, question: EvidenceQuestion): string | null {
  const { personId, context, language, formats } = question;
  const { sql, parameters } = interactionsAmong(condition, context);
  const { count, latest } = counted.parse(
    context.sqlite
      .prepare<unknown[], unknown>(
        `SELECT count(*) AS count, max(i.occurred_at) AS latest FROM interaction_people i
        WHERE i.person_id = ? AND ${sql}`,
      )
      .get(personId, ...parameters),
  );
  if (latest === null) return null;
  return translator(language).t('segments:evidence.interactions', { count, date: formats.day(latest) });
}

const partnershipRow = z.object({
  kind: partnershipKind,
  startedOn: plainDate.nullable(),
  endedOn: plainDate.nullable(),
});

/** All partnerships with their time. */
export function partnershipEvidence(question: EvidenceQuestion): string | null {
  const { personId, context, language, formats } = question;
  const { t } = translator(language);
  const found = context.sqlite
    .prepare(
      `SELECT kind, started_on AS startedOn, ended_on AS endedOn FROM partnerships
      WHERE person_id = ? ORDER BY started_on DESC, id`,
    )
    .all(personId);
  return listed(
    z
      .array(partnershipRow)
      .parse(found)
      .map(({ kind, startedOn, endedOn }) =>
        t('segments:evidence.partnership', {
          kind: t(`vocabulary:partnershipKind.${kind}`),
          time: formats.dateRange(startedOn, endedOn),
        }),
      ),
    question,
  );
}
