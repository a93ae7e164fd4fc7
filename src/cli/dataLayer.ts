import { resolve } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { v5 } from 'uuid';
import type { DataContext } from '#data/context.ts';
import { openBy } from '#data/keys/opening.ts';
import { router } from '#data/router.ts';
import { createPassingContext } from '#data/start.ts';
import type { GrantMode } from '#shared/contract/dataProcess.ts';
import { type FileGrantId, fileGrantId } from '#shared/domain/ids.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { readSecret } from './passphrase.ts';
import { requireOption } from './readArguments.ts';
import type { Tools } from './surroundings.ts';

/** The name space of the ids of command lines; a random one, fixed for good. */
const commandLines = '6f0b9a58-5d0e-4c6b-9a43-0f3a8a8e6f11';

/** The data layer as the page has it: the same handlers, the contract checked on both sides. */
export interface DataLayer {
  context: DataContext;
  client: ReturnType<typeof clientOf>;
  /** Lets the handlers use that file, as a dialog does in the window. */
  grant(path: string, mode: GrantMode): FileGrantId;
}

const clientOf = (context: DataContext) => createRouterClient(router, { context });

/** A data layer without an open workspace. Changes are recorded under ENISHI_USER, else the operating system's user. */
export function dataLayer(tools: Tools): DataLayer {
  const { language, userName, computer } = tools;
  const user = {
    language,
    userName: tools.variables['ENISHI_USER'] || userName,
    timeZone: timeZone.parse(tools.timeZone),
    // The same for each run, so that the history shows one device and not one for each.
    device: v5(`${computer}/${userName}`, commandLines),
  };
  const context = createPassingContext(tools.versions, tools.host, user, tools.threads);
  return {
    context,
    client: clientOf(context),
    grant: (path, mode) => {
      const id = fileGrantId.parse(context.ids.next());
      context.files.add(id, path, mode);
      return id;
    },
  };
}

interface WorkspaceOptions {
  workspace?: string | undefined;
  'passphrase-file'?: string | undefined;
  'recovery-code-file'?: string | undefined;
}

/** The folder of `--workspace`, as a whole path. */
export function workspaceFolder(options: WorkspaceOptions, tools: Tools): string {
  return resolve(tools.folder, requireOption('--workspace', options.workspace, tools.words));
}

/** Runs `work` with the workspace of `--workspace` open, and closes it whatever happens. */
export async function inWorkspace<T>(
  options: WorkspaceOptions,
  tools: Tools,
  work: (layer: DataLayer) => Promise<T>,
): Promise<T> {
  const folder = workspaceFolder(options, tools);
  const secret = await readSecret(options, tools);
  const layer = dataLayer(tools);
  await openBy(layer.context, { folder: layer.grant(folder, 'folder') }, secret);
  try {
    return await work(layer);
  } finally {
    await layer.context.session.close();
  }
}
