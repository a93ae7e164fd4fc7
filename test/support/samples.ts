import { existsSync, globSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** What an HR export holds, as counted by hand. */
interface HrExport {
  path: string;
  leavers: number;
  stillEmployed: number;
  /** One of the leavers, as the list must show them. */
  leaver: { name: string; familyName: string; manager: string; department: string };
}

const samples = resolve(import.meta.dirname, '../../../shared/samples');
const shared = join(samples, 'hr/HRDataset_v14.csv');

/** The real files beside the project of that kind, by their place there; none where there are none. */
export const sampleFiles = (pattern: string): string[] =>
  globSync(join(samples, pattern))
    .map((path) => relative(samples, path))
    .toSorted();

/** Where one of them lies. */
export const samplePath = (place: string): string => join(samples, place);

/** A real HR export where it lies beside the project, else one of the project's own in the same form. */
export const hrExport: HrExport = existsSync(shared)
  ? {
      path: shared,
      leavers: 104,
      stillEmployed: 207,
      leaver: {
        name: 'Karthikeyan Ait Sidi',
        familyName: 'Ait Sidi',
        manager: 'Simon Roup',
        department: 'IT/IS',
      },
    }
  : {
      path: resolve(import.meta.dirname, '../fixtures/imports/hr-export.csv'),
      leavers: 11,
      stillEmployed: 21,
      leaver: {
        name: 'Anna Ashdown',
        familyName: 'Ashdown',
        manager: 'Margaret Oakes',
        department: 'Production',
      },
    };
