import type { ReportSection } from '#shared/contract/reports.ts';
import { dayColumn, type PersonWording, tableSection } from './personTable.ts';
import type { PersonRecords } from './readRecords.ts';

/** What they want and what they allowed, with all that was ever recorded of it. */
export function wishSections(records: PersonRecords, wording: PersonWording): (ReportSection | null)[] {
  return [orientations(records, wording), openness(records, wording), consents(records, wording)];
}

function orientations({ person }: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'orientations',
    t('people:orientation.title'),
    [
      dayColumn(t('history:field.recordedOn')),
      t('history:record.orientation'),
      t('history:field.strength'),
      t('history:field.source'),
    ],
    byDay(person.orientations, ({ recordedOn }) => recordedOn).map(
      ({ recordedOn, kind, strength, source }) => [
        recordedOn,
        t(`vocabulary:orientationKind.${kind}`),
        t(`vocabulary:orientationStrength.${strengths[strength] ?? '0'}`),
        t(`vocabulary:orientationSource.${source}`),
      ],
    ),
  );
}

const strengths = ['0', '1', '2', '3'] as const;

function openness({ person }: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'openness',
    t('people:openness.title'),
    [dayColumn(t('history:field.recordedOn')), t('history:field.openness'), t('history:field.form')],
    byDay(person.openness, ({ recordedOn }) => recordedOn).map(({ recordedOn, openness: word, form }) => [
      recordedOn,
      t(`vocabulary:openness.${word}`),
      form && t(`vocabulary:partnershipForm.${form}`),
    ]),
  );
}

function consents({ person }: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'consents',
    t('people:consent.title'),
    [
      dayColumn(t('history:field.decidedOn')),
      t('history:field.purpose'),
      t('history:field.channel'),
      t('history:field.state'),
      t('history:field.basis'),
      dayColumn(t('people:consent.validUntil')),
      t('history:field.evidence'),
    ],
    byDay(person.consents, ({ decidedOn }) => decidedOn).map((consent) => [
      consent.decidedOn,
      t(`vocabulary:consentPurpose.${consent.purpose}`),
      t(`vocabulary:channel.${consent.channel}`),
      t(`vocabulary:consentState.${consent.state}`),
      t(`vocabulary:consentBasis.${consent.basis}`),
      consent.validUntil,
      consent.evidence,
    ]),
  );
}

/** Earliest first; of one day in the order in which it was recorded. */
const byDay = <T>(records: readonly T[], dayOf: (record: T) => string): T[] =>
  records.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
