/** The page that has a search field marks it with this attribute. */
const searchField = '[data-search-field]';

/** Puts the cursor into the page's search field, as soon as the page shows it. */
export function focusSearchField(): void {
  focusWhenThere(searchField);
}

/** Puts the cursor into the field in which an interaction with the open person is written down. */
export function focusComposer(): void {
  focusWhenThere('[data-composer] input[type="text"], [data-composer] textarea');
}

function focusWhenThere(field: string): void {
  const present = document.querySelector<HTMLElement>(field);
  if (present) {
    present.focus();
    return;
  }
  const watch = new MutationObserver(() => {
    const arrived = document.querySelector<HTMLElement>(field);
    if (!arrived) return;
    watch.disconnect();
    arrived.focus();
  });
  watch.observe(document.body, { childList: true, subtree: true });
  // A page that never shows one shall not be watched for ever.
  setTimeout(() => watch.disconnect(), 3000);
}
