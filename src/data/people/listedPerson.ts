import { z } from 'zod';
import { personRow } from '#shared/contract/peopleList.ts';
import { parseJson } from '../files/parseJson.ts';

/** A person of the list on the way to the contract, which checks each value. */
export type ListedPerson = z.input<typeof personRow>;

/** What SQLite keeps otherwise: yes and no as 1 and 0, lists and records as JSON, an empty list as null. */
type Kept = Record<'reachable' | 'joined' | 'doNotContact', number> &
  Record<'tags' | 'skills', string | null> & { custom: string };

/** A row of `rowsSql`. */
export type FoundPerson = Omit<ListedPerson, keyof Kept> & Kept & { seq: number };

const names = z.array(z.string());

/** A row of `rowsSql` as the contract has it. */
export function listedPerson({ seq: _, ...found }: FoundPerson): ListedPerson {
  return {
    ...found,
    reachable: found.reachable === 1,
    joined: found.joined === 1,
    doNotContact: found.doNotContact === 1,
    tags: namesOf(found.tags),
    skills: namesOf(found.skills),
    custom: found.custom === '{}' ? {} : personRow.shape.custom.parse(parseJson(found.custom)),
  };
}

const namesOf = (json: string | null): string[] => (json === null ? [] : names.parse(parseJson(json)));
