import { rm } from 'node:fs/promises';
import type { CreationEvent, SampleSize } from '#shared/contract/workspace.ts';
import type { DataContext } from '../context.ts';
import { refusal } from '../refusal.ts';
import { authorOf } from './author.ts';
import { hostKeychain } from './hostKeychain.ts';
import { createWorkspace } from './lifecycle.ts';
import type { Opened } from './session.ts';

interface Wanted {
  /** The workspace's own folder, which is made. */
  folder: string;
  passphrase: string;
  inKeychain: boolean;
  sample: SampleSize | null;
}

/** Makes a workspace, and its sample data where wanted, telling how far it is; when cancelled, nothing of it stays. */
export async function* createWithProgress(
  context: Pick<DataContext, 'host' | 'ids' | 'clock' | 'preferences'>,
  wanted: Wanted,
  signal: AbortSignal | undefined,
): AsyncGenerator<CreationEvent, Opened> {
  const { folder } = wanted;
  const keychain = wanted.inKeychain ? await hostKeychain(context.host) : null;
  if (wanted.inKeychain && keychain === null) throw refusal('KEYCHAIN_UNAVAILABLE');
  const sample = wanted.sample === null ? null : JSON.stringify(wanted.sample);
  const opened = await createWorkspace({
    folder,
    passphrase: wanted.passphrase,
    ids: context.ids,
    keychain,
    sample,
  });
  if (wanted.sample === null) return opened;
  const { language } = context.preferences.current;
  try {
    // Few ever make one: its names and words are not there before.
    const { fillWithSample } = await import('../sample/fill.ts');
    for await (const progress of fillWithSample(
      opened.database,
      authorOf(context),
      wanted.sample,
      language,
    )) {
      if (signal?.aborted) throw refusal('CANCELLED');
      yield { type: 'progress', ...progress };
    }
    return opened;
  } catch (error) {
    await opened.database.close();
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
