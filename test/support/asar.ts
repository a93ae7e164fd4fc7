import { readFileSync } from 'node:fs';
import { z } from 'zod';

interface Entry {
  files?: Record<string, Entry> | undefined;
  size?: number | undefined;
  offset?: string | undefined;
}

const entry: z.ZodType<Entry> = z.lazy(() =>
  z.object({
    files: z.record(z.string(), entry).optional(),
    size: z.int().optional(),
    offset: z.string().optional(),
  }),
);

/**
 * What is in an archive of Electron's: the text of each file by its path, null for what lies beside the archive. Its
 * header says after four numbers, as JSON, where each file begins.
 */
export function readAsar(path: string): Map<string, string | null> {
  const bytes = readFileSync(path);
  const start = 8 + bytes.readUInt32LE(4);
  const header = entry.parse(JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))));
  const found = new Map<string, string | null>();
  const walk = (folder: Entry, place: string) => {
    for (const [name, each] of Object.entries(folder.files ?? {})) {
      const here = `${place}/${name}`;
      if (each.files !== undefined) walk(each, here);
      else if (each.offset === undefined) found.set(here, null);
      else {
        const from = start + Number(each.offset);
        found.set(here, bytes.toString('utf8', from, from + (each.size ?? 0)));
      }
    }
  };
  walk(header, '');
  return found;
}
