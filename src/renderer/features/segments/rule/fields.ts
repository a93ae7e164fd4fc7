import type { CustomField } from '#shared/contract/customFields.ts';
import type { Segment } from '#shared/contract/segments.ts';
import {
  type Condition,
  condition,
  dateField,
  flagField,
  numberField,
  type RuleGroup,
  textField,
} from '#shared/domain/segments/rule.ts';
import { channel, orientationSource, partnershipKind } from '#shared/domain/vocabulary.ts';

type Plain =
  | 'openness'
  | 'preferredForm'
  | 'membership'
  | 'employmentType'
  | 'label'
  | 'orientation'
  | 'consent'
  | 'interaction'
  | 'partnership';

/** What a condition can be about, of the program's own; its word is `segments:field.<name>`. */
export type OwnField =
  | `text.${(typeof textField.options)[number]}`
  | `date.${(typeof dateField.options)[number]}`
  | `number.${(typeof numberField.options)[number]}`
  | `flag.${(typeof flagField.options)[number]}`
  | Plain;

/** The fields in the order they are offered, by the group they stand in. */
export const fieldGroups = {
  person: [
    'text.name',
    'text.company',
    'text.jobTitle',
    'text.location',
    'label',
    'text.owner',
    'text.externalId',
    'text.email',
    'date.addedOn',
    'date.changedOn',
    'flag.deceased',
  ],
  tenure: [
    'date.leftOn',
    'date.startedOn',
    'number.tenureYears',
    'number.yearsSinceLeaving',
    'text.department',
    'text.title',
    'text.grade',
    'employmentType',
    'text.manager',
    'text.leaveReason',
    'text.anyDepartment',
    'text.anyTitle',
    'number.tenures',
    'flag.alumnus',
    'flag.here',
  ],
  wishes: ['orientation', 'openness', 'preferredForm'],
  permission: ['consent', 'flag.reachable', 'flag.doNotContact'],
  contact: ['date.lastContact', 'date.lastHeard', 'interaction', 'number.interactions', 'date.nextDue'],
  network: [
    'membership',
    'date.invitedOn',
    'date.joinedOn',
    'partnership',
    'number.givenByAlumnus',
    'number.givenByCompany',
  ],
} as const satisfies Record<string, readonly OwnField[]>;

const texts = new Map(textField.options.map((field) => [`text.${field}`, field] as const));
const dates = new Map(dateField.options.map((field) => [`date.${field}`, field] as const));
const numbers = new Map(numberField.options.map((field) => [`number.${field}`, field] as const));
const flags = new Map(flagField.options.map((field) => [`flag.${field}`, field] as const));

const found = <V>(map: ReadonlyMap<string, V>, key: string): V | undefined => map.get(key);

/** A condition on the field to begin with; where something must be filled in yet, it is not complete. */
export function newCondition(field: OwnField): Condition {
  const text = found(texts, field);
  if (text !== undefined) {
    return { type: 'text', not: false, field: text, is: { test: 'contains', text: '' } };
  }
  const date = found(dates, field);
  if (date !== undefined) return { type: 'date', not: false, field: date, is: usualDate(date) };
  const number = found(numbers, field);
  if (number !== undefined) {
    const from = field === 'number.tenureYears' || field === 'number.yearsSinceLeaving' ? 3 : 1;
    return { type: 'number', not: false, field: number, is: { test: 'between', from, to: null } };
  }
  const flag = found(flags, field);
  if (flag !== undefined) return { type: 'flag', not: false, field: flag };
  return plainCondition(field);
}

function usualDate(field: (typeof dateField.options)[number]): Extract<Condition, { type: 'date' }>['is'] {
  if (field === 'nextDue') return { test: 'next', span: { count: 7, unit: 'days' } };
  const year = { count: 12, unit: 'months' } as const;
  return field === 'lastContact' || field === 'lastHeard'
    ? { test: 'notLast', span: year }
    : { test: 'last', span: year };
}

function plainCondition(field: OwnField): Condition {
  switch (field) {
    case 'openness':
      return { type: 'openness', not: false, in: ['open', 'active'] };
    case 'preferredForm':
      return { type: 'preferredForm', not: false, in: ['rehire'] };
    case 'membership':
      return { type: 'membership', not: false, in: ['joined'] };
    case 'employmentType':
      return { type: 'employmentType', not: false, in: ['permanent'] };
    case 'orientation':
      return {
        type: 'orientation',
        not: false,
        in: ['exchange'],
        atLeast: 1,
        sources: [...orientationSource.options],
      };
    case 'consent':
      return {
        type: 'consent',
        not: false,
        purpose: 'news',
        channels: [...channel.options],
        state: 'granted',
      };
    case 'interaction':
      return {
        type: 'interaction',
        not: false,
        kinds: null,
        purposes: null,
        directions: null,
        within: { count: 12, unit: 'months' },
        atLeast: 1,
      };
    case 'partnership':
      return { type: 'partnership', not: false, in: [...partnershipKind.options], now: true };
    default:
      return { type: 'label', not: false, in: [] };
  }
}

/** A condition on a custom field to begin with. */
export function customCondition({ id: fieldId, type, options }: CustomField): Condition {
  switch (type) {
    case 'text':
      return { type: 'customText', not: false, fieldId, is: { test: 'contains', text: '' } };
    case 'number':
      return { type: 'customNumber', not: false, fieldId, is: { test: 'between', from: 1, to: null } };
    case 'date':
      return {
        type: 'customDate',
        not: false,
        fieldId,
        is: { test: 'last', span: { count: 12, unit: 'months' } },
      };
    case 'choice':
      return { type: 'customChoice', not: false, fieldId, in: options.slice(0, 1) };
    case 'flag':
      return { type: 'customFlag', not: false, fieldId };
  }
}

/** A condition on being in a segment. */
export const segmentCondition = ({ id: segmentId }: Segment): Condition => ({
  type: 'segment',
  not: false,
  segmentId,
});

/** The field a condition is about; null for segments and custom fields, which have names of their own. */
export function fieldOf(item: Condition): OwnField | null {
  switch (item.type) {
    case 'text':
      return `text.${item.field}`;
    case 'date':
      return `date.${item.field}`;
    case 'number':
      return `number.${item.field}`;
    case 'flag':
      return `flag.${item.field}`;
    case 'segment':
    case 'customText':
    case 'customNumber':
    case 'customDate':
    case 'customChoice':
    case 'customFlag':
      return null;
    default:
      return item.type;
  }
}

/** Whether everything is filled in that the condition needs. */
export const isComplete = (item: Condition): boolean => condition.safeParse(item).success;

/** The rule without what is not filled in yet; groups that are empty by that go as well. */
export function completeRule(group: RuleGroup): RuleGroup {
  const items = group.items.flatMap((item): (Condition | RuleGroup)[] => {
    if (item.type !== 'group') return isComplete(item) ? [item] : [];
    const inner = completeRule(item);
    return inner.items.length === 0 ? [] : [inner];
  });
  return { ...group, items };
}
