import type { ReportSection } from '#shared/contract/reports.ts';
import { displayName, displayReading } from '#shared/domain/names.ts';
import { dayColumn, dayOf, lines, momentOf, type PersonWording, tableSection, yesNo } from './personTable.ts';
import type { PersonRecords } from './readRecords.ts';

/** Who they are, how they are reached, when they were here. */
export function factSections(records: PersonRecords, wording: PersonWording): (ReportSection | null)[] {
  return [
    facts(records, wording),
    contacts(records, wording),
    tenures(records, wording),
    partnerships(records, wording),
    relations(records, wording),
  ];
}

function facts({ person, labels, customFields }: PersonRecords, wording: PersonWording) {
  const { t, formats } = wording;
  const labelled = (kind: 'tag' | 'skill') =>
    labels
      .filter((label) => label.kind === kind && person.labels.includes(label.id))
      .map(({ name }) => name)
      .join(', ');
  const { membership } = person;
  const rows: [string, string | null][] = [
    [t('history:field.familyName'), person.familyName],
    [t('history:field.givenName'), person.givenName],
    [t('history:field.familyReading'), person.familyReading],
    [t('history:field.givenReading'), person.givenReading],
    [t('history:field.latinName'), person.latinName],
    [t('history:field.preferredName'), person.preferredName],
    [t('history:field.formerFamilyName'), person.formerFamilyName],
    [t('history:field.birthDate'), dayOf(wording, person.birthDate)],
    [t('history:field.deceasedOn'), dayOf(wording, person.deceasedOn)],
    [t('history:field.externalId'), person.externalId],
    [t('history:field.company'), person.company],
    [t('history:field.jobTitle'), person.jobTitle],
    [t('history:field.location'), person.location],
    [t('history:fieldOf.person.language'), person.language && t(`vocabulary:language.${person.language}`)],
    [t('history:field.owner'), person.owner],
    [t('history:field.doNotContact'), yesNo(t, person.doNotContact)],
    [
      t('history:field.keepInTouchDays'),
      person.keepInTouchDays === null ? null : formats.number(person.keepInTouchDays),
    ],
    [t('vocabulary:labelKind.tag'), labelled('tag')],
    [t('vocabulary:labelKind.skill'), labelled('skill')],
    ...customFields
      .filter(({ id }) => person.custom[id] !== undefined)
      .map(({ id, name }): [string, string | null] => [name, customWords(person.custom[id], wording)]),
    [t('history:field.invitedOn'), dayOf(wording, membership?.invitedOn ?? null)],
    [t('history:field.joinedOn'), dayOf(wording, membership?.joinedOn ?? null)],
    [t('history:fieldOf.membership.welcomedOn'), dayOf(wording, membership?.welcomedOn ?? null)],
    [t('history:fieldOf.membership.leftOn'), dayOf(wording, membership?.leftOn ?? null)],
    [t('reports:person.recordedAt'), momentOf(wording, person.createdAt)],
    [t('reports:person.changedAt'), momentOf(wording, person.updatedAt)],
    [t('reports:person.number'), person.id],
  ];
  return tableSection(
    wording,
    'facts',
    t('reports:person.section.facts'),
    [t('reports:person.column.fact'), t('history:field.value')],
    rows.filter(([, value]) => value !== null && value !== ''),
  );
}

function customWords(value: string | number | boolean | undefined, { t, formats }: PersonWording) {
  if (typeof value === 'boolean') return yesNo(t, value);
  if (typeof value === 'number') return formats.exact(value);
  return value ?? null;
}

function contacts({ person }: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'contacts',
    t('reports:person.section.contacts'),
    [
      t('history:field.channel'),
      t('history:fieldOf.contactPoint.value'),
      t('history:field.label'),
      t('history:field.usable'),
    ],
    person.contactPoints.map(({ channel, value, label, usable }) => [
      t(`vocabulary:channel.${channel}`),
      value,
      label,
      yesNo(t, usable),
    ]),
  );
}

function tenures({ person }: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'tenures',
    t('reports:person.section.tenures'),
    [
      dayColumn(t('history:fieldOf.tenure.startedOn')),
      dayColumn(t('history:fieldOf.tenure.endedOn')),
      t('history:field.department'),
      t('history:fieldOf.tenure.title'),
      t('history:field.grade'),
      t('history:field.manager'),
      t('history:field.employmentType'),
      t('history:field.leaveReason'),
    ],
    person.tenures.map((tenure) => [
      tenure.startedOn,
      tenure.endedOn,
      tenure.department,
      tenure.title,
      tenure.grade,
      tenure.manager,
      tenure.employmentType && t(`vocabulary:employmentType.${tenure.employmentType}`),
      tenure.leaveReason,
    ]),
  );
}

function partnerships({ person }: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'partnerships',
    t('reports:person.section.partnerships'),
    [
      t('history:field.kind'),
      dayColumn(t('history:field.startedOn')),
      dayColumn(t('history:field.endedOn')),
      t('history:fieldOf.partnership.title'),
      t('history:field.note'),
    ],
    person.partnerships.map(({ kind, startedOn, endedOn, title, note }) => [
      t(`vocabulary:partnershipKind.${kind}`),
      startedOn,
      endedOn,
      title,
      note,
    ]),
  );
}

function relations({ relations: all }: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'relations',
    t('people:relation.title'),
    [t('history:field.kind'), t('people:relation.who'), t('history:field.note')],
    all.map(({ kind, other, personName, note }) => [
      t(`people:relation.${wayOf(kind, other === 1)}`),
      lines(displayName(personName), displayReading(personName)),
      note,
    ]),
  );
}

/** How the other stands to the person; a relation said from the other's side is turned round. */
function wayOf(kind: PersonRecords['relations'][number]['kind'], turned: boolean) {
  if (kind === 'managerOf') return turned ? 'managedBy' : 'managerOf';
  if (kind === 'referredBy') return turned ? 'referred' : 'referredBy';
  return 'colleague';
}
