import type { OwnProfile } from '../../../contract/importPlan.ts';
import { wordKey } from '../cellText.ts';
import type { ColumnMapping, ImportMapping } from '../mapping.ts';

type Profile = Pick<OwnProfile, 'header' | 'definition'>;

/**
 * The mapping of a profile for a file with that header: each column goes to where its header stands there, the second
 * of the same name to the second; a column without a header stays in its place. Null where the file lacks a header that
 * the profile reads. The order of the columns, others between them, and case, width and signs make no difference.
 */
export function movedMapping(
  { header, definition }: Profile,
  found: readonly string[],
): ImportMapping | null {
  const places = placesByHeader(found);
  const columns: ColumnMapping[] = [];
  for (const mapped of definition.mapping.columns) {
    const place = placeOf(mapped.column, header, found, places);
    if (place === null) return null;
    columns.push({ ...mapped, column: place });
  }
  return { ...definition.mapping, columns: columns.toSorted((a, b) => a.column - b.column) };
}

/**
 * Which of the workspace's profiles files with that header are read by: of those that have all they read there the
 * one whose own header is nearest, the newer of two alike. Null where there is none.
 */
export function profileFor<T extends Profile & Pick<OwnProfile, 'id'>>(
  profiles: readonly T[],
  found: readonly string[],
): { profile: T; mapping: ImportMapping } | null {
  const fitting = profiles.flatMap((profile) => {
    const mapping = profile.definition.mapping.columns.length === 0 ? null : movedMapping(profile, found);
    return mapping === null ? [] : [{ profile, mapping, likeness: likeness(profile.header, found) }];
  });
  const [best] = fitting.toSorted(
    (a, b) => b.likeness - a.likeness || (a.profile.id < b.profile.id ? 1 : -1),
  );
  return best === undefined ? null : { profile: best.profile, mapping: best.mapping };
}

function placeOf(
  column: number,
  header: readonly string[],
  found: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
): number | null {
  const key = wordKey(header[column] ?? '');
  if (key === '') return wordKey(found[column] ?? '') === '' ? column : null;
  const nth = header.slice(0, column).filter((text) => wordKey(text) === key).length;
  return places.get(key)?.[nth] ?? null;
}

function placesByHeader(header: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [column, text] of header.entries()) {
    const key = wordKey(text);
    places.set(key, [...(places.get(key) ?? []), column]);
  }
  return places;
}

/** The share of headers that both have, of all that either has. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [new Set(one.map(wordKey)), new Set(other.map(wordKey))];
  const both = [...a].filter((key) => b.has(key)).length;
  return both / Math.max(1, a.size + b.size - both);
}
