/**
 * Keeps what the page shows from being dragged into other programs: a link or picture let go over a chat by mistake
 * has left the house. Text may be dragged within a field; what moves rows and cards here does so by the pointer alone
 * and needs none of this.
 */
export function preventDraggingOut(page: Document): void {
  page.addEventListener('dragstart', (event) => {
    const { target } = event;
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (!isField) event.preventDefault();
  });
}
