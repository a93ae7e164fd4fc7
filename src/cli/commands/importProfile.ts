import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseJson } from '#data/files/parseJson.ts';
import type { DuplicatePolicy, OwnProfile } from '#shared/contract/importPlan.ts';
import { type Inspection, knownProfile, type Reading } from '#shared/contract/importReading.ts';
import { fold } from '#shared/domain/folding.ts';
import { type ImportMapping, importMapping } from '#shared/domain/imports/mapping.ts';
import type { Tools } from '../surroundings.ts';
import { CommandFailure } from '../usageError.ts';

/** What `--profile` names: a kind of file that is known, a profile of the workspace's own, or a file with a mapping. */
export type ChosenProfile =
  | { type: 'none' }
  | { type: 'known'; name: string }
  | { type: 'own'; profile: OwnProfile }
  | { type: 'file'; mapping: ImportMapping };

/** Looks a profile up by what was typed: the workspace's own come first, then the known kinds, then files. */
export async function chosenProfile(
  typed: string | undefined,
  profiles: readonly OwnProfile[],
  tools: Tools,
): Promise<ChosenProfile> {
  if (typed === undefined) return { type: 'none' };
  const own = profiles.find(({ name }) => fold(name) === fold(typed));
  if (own !== undefined) return { type: 'own', profile: own };
  const known = knownProfile.options.find((name) => fold(name) === fold(typed));
  if (known !== undefined) return { type: 'known', name: known };
  const path = resolve(tools.folder, typed);
  const text = await readFile(path, 'utf8').catch(() => '');
  const parsed = importMapping.safeParse(parseJson(text));
  if (!parsed.success) throw new CommandFailure(tools.words('cli:failed.profile', { path }));
  return { type: 'file', mapping: parsed.data };
}

/** How the profile says the file is to be read; what it leaves open is found. */
export function readingOf(chosen: ChosenProfile): Reading {
  return chosen.type === 'own' ? chosen.profile.definition.reading : {};
}

/** What the profile says of the rows, where the command line does not. */
export function habitsOf(chosen: ChosenProfile): { leaversOnly: boolean; onDuplicate: DuplicatePolicy } {
  if (chosen.type !== 'own') return { leaversOnly: false, onDuplicate: 'skip' };
  const { leaversOnly, onDuplicate } = chosen.profile.definition;
  return { leaversOnly, onDuplicate };
}

/** The mapping by which the file is imported; fails where the file is of another kind than the profile. */
export function mappingBy(chosen: ChosenProfile, inspection: Inspection, tools: Tools): ImportMapping {
  if (chosen.type === 'file') return chosen.mapping;
  if (chosen.type === 'none' || isOf(chosen, inspection.profile)) return inspection.mapping;
  const profile = chosen.type === 'own' ? chosen.profile.name : chosen.name;
  throw new CommandFailure(tools.words('cli:failed.otherKind', { file: inspection.fileName, profile }));
}

/** The name of the kind of file it was found to be. */
export const foundName = ({ profile }: Inspection): string | null => profile?.name ?? null;

function isOf(chosen: ChosenProfile, found: Inspection['profile']): boolean {
  if (chosen.type === 'own') return found?.type === 'own' && found.id === chosen.profile.id;
  return chosen.type === 'known' && found?.type === 'known' && found.name === chosen.name;
}
