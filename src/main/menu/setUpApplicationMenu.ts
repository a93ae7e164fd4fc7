import type { MenuCommand } from '#shared/contract/mainCalls.ts';
import type { Appearance } from '../appearance.ts';
import type { SessionMemory } from '../dataProcess/rememberedSession.ts';
import { showApplicationMenu } from './applicationMenu.ts';

/** Shows the menu, and shows it anew when the language changes or a workspace is opened or closed. */
export function setUpApplicationMenu(
  appearance: Appearance,
  session: SessionMemory,
  send: (command: MenuCommand) => void,
  lock: () => void,
): void {
  const show = () =>
    showApplicationMenu({ words: appearance.words(), hasWorkspace: session.current() !== null, send, lock });
  show();
  appearance.onChange(show);
  session.onChange(show);
}
