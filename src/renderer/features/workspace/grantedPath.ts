import { bridge } from '#renderer/app/bridge.ts';
import type { FileGrant } from '#shared/contract/mainCalls.ts';

/** Where a picked file or folder is, as the system writes it; only to be shown. */
export function grantedPath({ folder, name }: FileGrant): string {
  const separator = bridge().platform === 'win32' ? '\\' : '/';
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`;
}
