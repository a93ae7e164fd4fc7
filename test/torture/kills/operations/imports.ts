import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { surelyFrom } from '#shared/contract/duplicates.ts';
import { importId } from '#shared/domain/ids.ts';
import { column, ended, type Operation } from './operation.ts';

/** Each name is unlike the others, so that nobody is taken for somebody else. */
const csvOf = (family: string, rows: number): string =>
  [
    'Last name,First name,Employee ID,Leave date',
    ...Array.from(
      { length: rows },
      (_, row) => `${family}-${row},Given${row},${family}/${row},2024-03-${(row % 28) + 1}`,
    ),
  ].join('\r\n');

const importFile: Operation = {
  name: 'import a file',
  weight: 3,
  prepare: (writing) => {
    const [family, rows] = [`I${writing.next()}`, writing.chance.between(40, 400)];
    const { client, grant } = writing.world;
    return {
      changes: { [`import ${family}`]: String(rows) },
      run: async () => {
        const folder = await mkdtemp(join(tmpdir(), 'enishi-torture-file-'));
        const path = join(folder, 'people.csv');
        await writeFile(path, csvOf(family, rows));
        const file = grant(path, 'read');
        for await (const event of await client.imports.inspect({ file, reading: {} })) {
          if (event.type !== 'found') continue;
          const plan = {
            file: grant(path, 'read'),
            reading: {},
            mapping: event.inspection.mapping,
            leaversOnly: true,
            onDuplicate: 'create',
            matchFrom: surelyFrom,
            decisions: [],
          } as const;
          await ended(await client.imports.run({ ...plan, decisions: [] }));
        }
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
};

const takeImportBack: Operation = {
  name: 'take an import back',
  weight: 2,
  prepare: (writing) => {
    const families = column(
      writing,
      `SELECT DISTINCT substr(family_name, 1, instr(family_name, '-') - 1) FROM people
       WHERE family_name GLOB 'I[0-9]*-*' AND deleted_at IS NULL ORDER BY 1`,
    );
    if (families.length === 0) return null;
    const family = writing.chance.pick(families);
    const [id] = column(writing, 'SELECT import_id FROM people WHERE family_name = ?', `${family}-0`);
    return {
      changes: { [`import ${family}`]: null },
      run: async () => await ended(await writing.world.client.imports.undo({ id: importId.parse(id) })),
    };
  },
};

/** Files of people, with the thread that writes them, and taking them back. */
export const imports = [importFile, takeImportBack];
