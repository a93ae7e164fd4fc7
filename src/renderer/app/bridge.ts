import type { EnishiBridge } from '#shared/contract/mainCalls.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly enishi: EnishiBridge;
  }
}

/** The few calls the page makes of the main process: file dialogs, menu commands, links that leave the program. */
export function bridge(): EnishiBridge {
  return window.enishi;
}
