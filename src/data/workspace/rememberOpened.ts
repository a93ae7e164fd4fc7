import type { Host } from '../context.ts';
import type { Opened } from './session.ts';

/** Has the main process keep the open workspace and its key, for a data process that has to start again. */
export async function rememberOpened(host: Host | null, { folder, key }: Opened): Promise<void> {
  await host?.rememberSession({ path: folder, key: Buffer.from(key).toString('base64') });
}
