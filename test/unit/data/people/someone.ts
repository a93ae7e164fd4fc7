import type { NewPerson } from '#shared/contract/people.ts';
import { noName } from '#shared/domain/names.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { TestWorkspace } from '#test/support/workspace.ts';

/** A made-up person to add, of whom a test names what it is about. */
export function someone(parts: Partial<NewPerson> = {}): NewPerson {
  return {
    ...noName,
    email: null,
    tenure: null,
    ...parts,
  };
}

/** A tenure of which a test names what it is about. */
export function someTenure(parts: {
  startedOn?: string;
  endedOn?: string;
  department?: string;
  title?: string;
}): NonNullable<NewPerson['tenure']> {
  return {
    startedOn: parts.startedOn === undefined ? null : plainDate.parse(parts.startedOn),
    endedOn: parts.endedOn === undefined ? null : plainDate.parse(parts.endedOn),
    department: parts.department ?? null,
    title: parts.title ?? null,
    grade: null,
    manager: null,
    employmentType: null,
    leaveReason: null,
  };
}

/** Adds people whose family names, or more, are given, in that order. */
export async function addPeople(workspace: TestWorkspace, people: readonly Partial<NewPerson>[]) {
  const added = [];
  for (const person of people) added.push(await workspace.client.people.add(someone(person)));
  return added;
}

/** The names a search finds, in the order of the list. */
export async function namesFound(workspace: TestWorkspace, search: string): Promise<string[]> {
  const { people } = await workspace.client.people.list({
    search,
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 500,
  });
  return people.map((person) => [person.familyName, person.givenName].filter(Boolean).join(' '));
}
