import { type BaseWindow, dialog, shell } from 'electron';
import type { MenuWords } from '../appearance.ts';
import { log } from '../log.ts';
import { externalAddress } from '../security/externalAddress.ts';

/**
 * The one door out of the program. Shows where the link leads and opens it outside when the user agrees; false when
 * the address may not be opened at all, or the user does not want to.
 */
export async function openExternal(text: string, words: MenuWords, window: BaseWindow): Promise<boolean> {
  const address = externalAddress(text);
  if (!address) {
    log.warn('refused to open an address outside');
    return false;
  }
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words('leaveTo', { where: address.shown }),
    detail: words('leaveDetail'),
    buttons: [words('openIt'), words('cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return false;
  await shell.openExternal(address.href);
  return true;
}
