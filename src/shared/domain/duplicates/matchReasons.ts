import type { ComparedField, MatchReason } from '../../contract/duplicates.ts';
import { displayName, displayReading } from '../names.ts';
import type { ComparedPerson } from './comparedPerson.ts';
import type { Compared } from './comparePeople.ts';

type Finding = Compared['findings'][number];

/** What was found in comparing two people, in the words of both, each field once, what counts most first. */
export function matchReasons(compared: Compared, a: ComparedPerson, b: ComparedPerson): MatchReason[] {
  const byField = new Map<ComparedField, Finding>();
  for (const finding of compared.findings) {
    const before = byField.get(finding.field);
    byField.set(finding.field, before === undefined ? finding : together(before, finding));
  }
  return [...byField.values()]
    .map(({ field, agreement, weight, here, there }) => ({
      field,
      agreement,
      weight: shownWeight(agreement, weight),
      here: wordsOf(field, a, here),
      there: wordsOf(field, b, there),
    }))
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
}

function together(one: Finding, other: Finding): Finding {
  const agreement = one.agreement === other.agreement ? one.agreement : 'similar';
  return { ...one, agreement, weight: one.weight + other.weight };
}

/** What is the same never speaks against, what differs never for one person, however little it says. */
function shownWeight(agreement: MatchReason['agreement'], weight: number): number {
  const rounded = Math.round(weight * 10) / 10;
  if (agreement === 'same') return Math.max(rounded, 0.1);
  return agreement === 'different' ? Math.min(rounded, -0.1) : rounded;
}

/** What stands in a record for a field; `index` says which of several. */
function wordsOf(field: ComparedField, person: ComparedPerson, index: number): string {
  const { name } = person;
  switch (field) {
    case 'name':
      return displayName(name);
    case 'reading':
      return displayReading(name) ?? name.latinName ?? displayName(name);
    case 'latinName':
      return name.latinName ?? displayName(name);
    case 'formerFamilyName':
      return name.formerFamilyName ?? name.familyName ?? '';
    case 'externalId':
      return person.externalId ?? '';
    case 'email':
      return person.emails[index] ?? '';
    case 'phone':
      return person.phones[index] ?? '';
    case 'address':
      return person.addresses[index] ?? '';
    case 'birthDate':
      return person.birthDate ?? '';
    case 'company':
      return person.company ?? '';
    case 'department':
      return person.tenures[index]?.department ?? '';
    case 'tenure':
      return tenureWords(person.tenures[index]);
  }
}

/** Days as ISO 8601, with what both languages write between them. */
function tenureWords(tenure: ComparedPerson['tenures'][number] | undefined): string {
  const { startedOn = null, endedOn = null } = tenure ?? {};
  return `${startedOn ?? ''} – ${endedOn ?? ''}`.trim();
}
