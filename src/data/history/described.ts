import type { FieldChange, RecordChange } from '#shared/contract/history.ts';
import { displayName, personName } from '#shared/domain/names.ts';
import type { Row } from '../database/statements.ts';
import type { KeptChange } from './kept.ts';
import type { Names } from './names.ts';
import { knownOf, shownFields } from './shown.ts';

/** Whose history it is: a record's own name is not said again there. */
export type Subject = 'person' | 'interaction' | 'segment';

/** What is no record yet, and what another record tells already: an opportunity says to which stage it came. */
const untold = new Set(['farewellDraft', 'opportunityMove']);

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const of = (names: ReadonlyMap<string, string>, id: unknown): string | null =>
  typeof id === 'string' ? text(names.get(id)) : null;

/** A change as it is shown; null where it says nothing to a reader. */
export function describeChange(
  change: KeptChange,
  present: Row | null,
  names: Names,
  subject: Subject,
): Omit<RecordChange, 'of'> | null {
  if (untold.has(change.recordType)) return null;
  if (isMergeMark(change)) return mergeMark(change, names);
  if (wentOver(change)) return null;
  const known = knownOf(change, present);
  const { recordType, action } = change;
  const name = nameOf(recordType, known, names, subject);
  // What the record is called by is not said twice.
  const fields = fieldsOf(change, known, names).filter(
    ({ before, after }) => action === 'update' || name === null || (before ?? after) !== name,
  );
  const silent = action === 'update' && fields.length === 0 && recordType !== 'participation';
  if (silent) return null;
  return { record: recordWord(recordType, known, names, subject), action, name, fields };
}

/** Whether the change says that a record was merged into another, or was taken out again. */
const isMergeMark = ({ recordType, action, after }: KeptChange): boolean =>
  recordType === 'person' && action === 'update' && after !== null && 'mergedInto' in after;

/** Whether the record only went over to another one of the same person, which is not told one by one. */
const wentOver = (change: KeptChange): boolean =>
  change.action === 'update' &&
  change.after !== null &&
  ('personId' in change.after || 'otherId' in change.after) &&
  shownFields(change).length === 0;

function mergeMark({ recordId, after }: KeptChange, { people }: Names): Omit<RecordChange, 'of'> {
  const action = after?.['mergedInto'] === null ? 'delete' : 'insert';
  return { record: 'mergedRecord', action, name: of(people, recordId), fields: [] };
}

/** Tags and skills are one kind of record to the program, but not to the reader; a member is one seen from the other side. */
function recordWord(type: string, known: Row, { labels }: Names, subject: Subject): string {
  if (type === 'participation' && subject !== 'person') return 'participant';
  if (type === 'segmentMember' && subject === 'segment') return 'member';
  if (type !== 'personLabel') return type;
  return labels.get(String(known['labelId']))?.kind ?? 'tag';
}

function fieldsOf(change: KeptChange, known: Row, names: Names): FieldChange[] {
  const fields = shownFields(change).map((field) => withName(change.recordType, field, names));
  if (change.recordType !== 'customValue') return fields;
  const flag = names.fields.get(String(known['fieldId']))?.type === 'flag';
  const value = (side: 'before' | 'after'): FieldChange['before'] => {
    const given = fields.find((field) => field[side] !== null)?.[side] ?? null;
    return flag && given !== null ? given === 1 : given;
  };
  return [{ field: 'value', before: value('before'), after: value('after') }];
}

/** A field that holds an id, with what that is called. */
function withName(type: string, change: FieldChange, { stages, people, kinds }: Names): FieldChange {
  // The program's own kinds stand there by their codes.
  if (type === 'exchange' && change.field === 'kind') {
    const called = (value: FieldChange['before']) => of(kinds, value) ?? value;
    return { ...change, before: called(change.before), after: called(change.after) };
  }
  const called = { stageId: stages, referredId: people }[change.field];
  if (called === undefined) return change;
  return { ...change, before: of(called, change.before), after: of(called, change.after) };
}

const nameOfType: Readonly<Record<string, (known: Row, names: Names) => string | null>> = {
  contactPoint: (known) => text(known['value']),
  tenure: (known) => text(known['department']) ?? text(known['title']),
  partnership: (known) => text(known['title']),
  exchange: (known) => text(known['note']),
  followUp: (known) => text(known['title']),
  offboardingStep: (known) => text(known['title']),
  opportunity: (known) => text(known['title']),
  opportunityWorry: (known) => text(known['worry']),
  attachment: (known) => text(known['fileName']),
  label: (known) => text(known['name']),
  customField: (known) => text(known['name']),
  personLabel: (known, { labels }) => text(labels.get(String(known['labelId']))?.name),
  customValue: (known, { fields }) => text(fields.get(String(known['fieldId']))?.name),
  relation: (known, { people }) => of(people, known['otherId']),
  distinctPeople: (known, { people }) => of(people, known['otherId']),
  eventGuest: (known, { events }) => of(events, known['eventId']),
  surveyAnswer: (known, { surveys }) => of(surveys, known['surveyId']),
  outreachRecipient: (known, { outreaches }) => of(outreaches, known['outreachId']),
  requestPerson: (known, { requests }) => of(requests, known['requestId']),
  communityManager: (known, { segments }) => of(segments, known['segmentId']),
  careRecord: (known) => text(known['words']),
};

function nameOf(type: string, known: Row, names: Names, subject: Subject): string | null {
  const whose = of(names.people, known['personId']);
  if (type === 'participation')
    return subject === 'person' ? of(names.interactions, known['interactionId']) : whose;
  if (type === 'segmentMember') return subject === 'segment' ? whose : of(names.segments, known['segmentId']);
  if (type === 'person' && subject !== 'person') return displayName(personName.parse(known));
  return nameOfType[type]?.(known, names) ?? null;
}
