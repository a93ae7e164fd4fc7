/** The page that has a search field marks it with this attribute. */
const field = '[data-search-field]';

/** Puts the cursor into the page's search field, as soon as the page shows it. */
export function focusSearchField(): void {
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
