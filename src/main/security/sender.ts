import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { appOrigin } from '#shared/contract/channels.ts';

/** The pages main opens; each has its own calls. */
export type PageName = 'index' | 'report';

const pages = new WeakMap<WebContents, PageName>();

/** Says that these contents were made by main to show this page. */
export function rememberPage(contents: WebContents, page: PageName): void {
  pages.set(contents, page);
}

/** What is known about whoever made a call. */
export interface Sender {
  /** The page main opened in these contents; null for any others. */
  page: PageName | null;
  isMainFrame: boolean;
  origin: string;
  address: string;
}

/** Who made a call; null where its frame is gone already. */
export function senderOf(event: IpcMainInvokeEvent): Sender | null {
  const frame = event.senderFrame;
  if (!frame) return null;
  return {
    page: pages.get(event.sender) ?? null,
    isMainFrame: frame.parent === null && frame === event.sender.mainFrame,
    origin: frame.origin,
    address: frame.url,
  };
}

/** Whether an address is that of a page of the program. */
export function isAddressOf(page: PageName, address: string): boolean {
  return new RegExp(`^${appOrigin}/${page}\\.html(?:[?#]|$)`).test(address);
}

/** Whether a call comes from that page itself: the window main made for it, its outermost frame, our own origin. */
export function isFrom(page: PageName, sender: Sender | null): boolean {
  return (
    sender !== null &&
    sender.page === page &&
    sender.isMainFrame &&
    sender.origin === appOrigin &&
    isAddressOf(page, sender.address)
  );
}
