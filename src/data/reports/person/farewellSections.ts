import type { FarewellWishes } from '#shared/contract/farewells.ts';
import type { ReportSection } from '#shared/contract/reports.ts';
import { dayColumn, dayOf, lines, momentOf, type PersonWording, tableSection } from './personTable.ts';
import type { PersonRecords } from './readRecords.ts';

/** How they were seen off. */
export function farewellSections(records: PersonRecords, wording: PersonWording): (ReportSection | null)[] {
  return [offboarding(records, wording), ...conversations(records, wording), thanks(records, wording)];
}

function offboarding({ offboardings = [] }: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'offboarding',
    t('history:record.offboarding'),
    [
      dayColumn(t('history:fieldOf.offboarding.noticeOn')),
      t('history:fieldOf.tenure.title'),
      t('history:fieldOf.offboardingStep.owner'),
      t('history:fieldOf.offboardingStep.state'),
      t('history:fieldOf.offboardingStep.note'),
      t('history:field.doneAt'),
      t('reports:person.column.by'),
    ],
    offboardings.flatMap(({ noticeOn, steps }) =>
      steps.map((step) => [
        noticeOn,
        step.title === '' ? t(`vocabulary:stepKind.${step.kind}`) : step.title,
        lines(t(`vocabulary:stepOwner.${step.owner}`), step.ownerName),
        t(`vocabulary:stepState.${step.state}`),
        step.note,
        momentOf(wording, step.settledAt),
        step.settledBy,
      ]),
    ),
  );
}

/** A conversation is a table of its own: what was asked on the left, what was answered on the right. */
function conversations({ farewells = [] }: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return farewells.map((talk, index) => {
    const rows: [string, string | null][] = [
      [t('history:fieldOf.farewell.heldOn'), dayOf(wording, talk.heldOn)],
      [t('history:fieldOf.farewell.heldBy'), talk.heldBy],
      [
        t('history:fieldOf.farewell.reasons'),
        lines(...talk.reasons.map((reason) => t(`vocabulary:leavingReason.${reason}`)), talk.reasonWords),
      ],
      [
        t('history:fieldOf.farewell.valued'),
        lines(...talk.valued.map((thing) => t(`vocabulary:valuedThing.${thing}`)), talk.valuedWords),
      ],
      [
        t('history:fieldOf.farewell.recommendScore'),
        talk.recommendScore === null ? null : String(talk.recommendScore),
      ],
      [t('history:fieldOf.farewell.betterWords'), talk.betterWords],
      [t('people:orientation.title'), wishWords(talk.wishes, wording)],
      [t('people:openness.title'), opennessWords(talk.wishes, wording)],
      [t('people:consent.title'), permissionWords(talk.wishes, wording)],
    ];
    const heading = t('history:record.farewell');
    return tableSection(
      wording,
      index === 0 ? 'farewell' : `farewell-${index + 1}`,
      farewells.length === 1 ? heading : `${heading} ${index + 1}`,
      [t('reports:person.column.question'), t('reports:person.column.answer')],
      rows.filter(([, value]) => value !== null && value !== ''),
    );
  });
}

const strengths = ['0', '1', '2', '3'] as const;

export function wishWords({ orientations }: Pick<FarewellWishes, 'orientations'>, { t }: PersonWording) {
  return lines(
    ...orientations.map(({ kind, strength }) => {
      const word = t(`vocabulary:orientationStrength.${strengths[strength] ?? '0'}`);
      return `${t(`vocabulary:orientationKind.${kind}`)}: ${word}`;
    }),
  );
}

function opennessWords({ openness, preferredForm }: FarewellWishes, { t }: PersonWording) {
  return lines(
    openness && t(`vocabulary:openness.${openness}`),
    preferredForm && t(`vocabulary:partnershipForm.${preferredForm}`),
  );
}

function permissionWords({ permissions }: FarewellWishes, wording: PersonWording) {
  return lines(...permissions.map((permission) => permissionLine(permission, wording)));
}

export function permissionLine(
  { purpose, channel, granted }: FarewellWishes['permissions'][number],
  { t }: PersonWording,
): string {
  const what = [t(`vocabulary:consentPurpose.${purpose}`), t(`vocabulary:channel.${channel}`)].join(' · ');
  return `${what}: ${t(`vocabulary:consentState.${granted ? 'granted' : 'withdrawn'}`)}`;
}

function thanks({ thanks: all = [] }: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'thanks',
    t('history:record.thanks'),
    [
      dayColumn(t('history:fieldOf.thanks.givenOn')),
      t('history:fieldOf.thanks.givenBy'),
      t('history:fieldOf.thanks.way'),
      t('history:fieldOf.thanks.words'),
    ],
    all.map(({ givenOn, givenBy, way, words }) => [
      givenOn,
      givenBy,
      t(`vocabulary:thanksWay.${way}`),
      words,
    ]),
  );
}
