import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { ImportsPage } from '#renderer/features/imports/ImportsPage.tsx';
import { type CustomField, customField } from '#shared/contract/customFields.ts';
import type { ImportPlan, ImportPreview, OwnProfile } from '#shared/contract/importPlan.ts';
import type { Inspection, Reading } from '#shared/contract/importReading.ts';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';
import { found, leaversFile, previewed, summarised } from './someImport.ts';

interface Asked {
  readonly file: string;
  readonly reading: Reading;
  readonly useProfile?: boolean | undefined;
}

interface Import {
  readonly refused?: boolean;
  /** The run never ends by itself. */
  readonly endless?: boolean;
  readonly inspect?: (asked: Asked) => Inspection | Promise<Inspection>;
  readonly preview?: (plan: ImportPlan) => ImportPreview | Promise<ImportPreview>;
  readonly run?: (plan: unknown) => void;
  readonly profiles?: OwnProfile[];
  readonly saveProfile?: (profile: unknown) => void;
  readonly fields?: CustomField[];
  readonly files?: FileGrant[];
}

/** A data process that reads files and imports them in no time, or never. */
const answers = (made: Import) => (os: ContractToAnswer) => ({
  customFields: {
    list: os.customFields.list.handler(() => (made.fields ?? []).map((field) => ({ ...field, people: 0 }))),
  },
  imports: {
    past: os.imports.past.handler(() => ({ total: 0, imports: [] })),
    profiles: os.imports.profiles.handler(() => made.profiles ?? []),
    saveProfile: os.imports.saveProfile.handler(({ input }) => {
      made.saveProfile?.(input);
      return { ...input, id: input.id ?? (made.profiles?.[0] ?? noProfile()).id, version: 2 };
    }),
    inspect: os.imports.inspect.handler(async function* ({ input, errors }) {
      yield { type: 'progress' as const, done: 1, total: 3 };
      if (made.refused) throw errors.IMPORT_UNKNOWN_FORMAT({ data: { fileName: 'leavers.csv' } });
      yield { type: 'found' as const, inspection: (await made.inspect?.(input)) ?? found };
    }),
    preview: os.imports.preview.handler(async function* ({ input }) {
      const { limit: _limit, ...plan } = input;
      yield { type: 'ready' as const, preview: await (made.preview ?? previewed)(plan) };
    }),
    run: os.imports.run.handler(async function* ({ input, signal, errors }) {
      made.run?.(input);
      yield { type: 'progress' as const, done: 1, total: 3 };
      if (made.endless) {
        await new Promise((resolve) => signal?.addEventListener('abort', resolve));
        throw errors.CANCELLED();
      }
      yield { type: 'finished' as const, summary: summarised() };
    }),
    saveRejected: os.imports.saveRejected.handler(() => ({ rows: 1 })),
  },
});

function noProfile(): never {
  throw new Error('a new profile needs the id of another in this test');
}

/** The page, and a way to leave it and come back. */
function PageAndElsewhere() {
  const [here, setHere] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setHere(!here)}>
        Elsewhere
      </button>
      {here && <ImportsPage />}
    </>
  );
}

/** The page of the import over such a data process; each time a file is asked for, the next of `files` is given. */
export async function openImports(made: Import = {}, language: 'en' | 'ja' = 'en') {
  const user = userEvent.setup();
  const files = [...(made.files ?? [])];
  await renderPage(<PageAndElsewhere />, {
    preferences: { language },
    procedures: answers(made),
    calls: { pickImportFile: () => files.shift() ?? leaversFile, pickSaveFile: () => leaversFile },
  });
  const go = async (button: string | RegExp) =>
    user.click(await screen.findByRole('button', { name: button }));
  /** Chooses an option of a select by its label. */
  const choose = async (select: string, option: string) => {
    await user.click(await screen.findByRole('combobox', { name: select }));
    await user.click(await screen.findByRole('option', { name: option }));
  };
  return { user, go, choose };
}

export { answers };

export const someField = (last: string, name: string, type: CustomField['type'], options: string[] = []) =>
  customField.parse({
    id: `0198f3c2-7d6b-7000-8000-0000000000${last}`,
    version: 1,
    name,
    type,
    options,
    archived: false,
  });
