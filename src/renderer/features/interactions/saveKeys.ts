import type { KeyboardEvent } from 'react';

/** Ctrl or Cmd with Enter saves; the Enter that ends a composition of the input method does not. */
export function saveKeys(event: KeyboardEvent, save: () => void): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  save();
}
