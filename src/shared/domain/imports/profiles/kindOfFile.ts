import type { KnownProfile } from '../../../contract/importReading.ts';
import type { ImportMapping, MappingTarget } from '../mapping.ts';

/** A kind of file that other programs write, known by its header. */
export interface KindOfFile {
  name: Exclude<KnownProfile, 'enishi'>;
  /** Such a file has all the headers of one of these sets; case, width, spaces and signs make no difference. */
  signatures: readonly (readonly string[])[];
  /**
   * What columns become, where their header does not say it well enough by itself; null for those to be left out. `#`
   * stands for any number.
   */
  columns: Readonly<Record<string, MappingTarget | null>>;
  joins?: NonNullable<ImportMapping['joins']>;
}
