import { type ReactNode, useEffect, useRef } from 'react';
import classes from './DialogBody.module.css';

/**
 * What stands in a dialog. The focus stays in it: where what had it is gone or cannot be used any more, as a button
 * while it works, the field that is wrong takes it, or where the dialog would have begun.
 */
export function DialogBody({ children }: { children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = body.current;
    if (element === null) return undefined;
    const observer = new MutationObserver((changes) => keepFocus(element, changes));
    observer.observe(element, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled', 'aria-invalid'],
    });
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={body} tabIndex={-1} className={classes['body']}>
      {children}
    </div>
  );
}

const wrong = '[aria-invalid="true"]:not(:disabled)';
const places = [wrong, '[data-autofocus]:not(:disabled)', 'input:not(:disabled), button:not(:disabled)'];

function keepFocus(body: HTMLElement, changes: readonly MutationRecord[]): void {
  const active = document.activeElement;
  const isLost =
    active === null || active === document.body || active === body || active.matches(':disabled');
  // Who sent the form off goes on with what is wrong in it; who is typing stays where they are.
  const isSent = active?.matches('[type="submit"]') === true && body.contains(active);
  const turnedWrong = changes.some(({ attributeName }) => attributeName === 'aria-invalid');
  if (!isLost && !(isSent && turnedWrong)) return;
  const place = (isLost ? places : [wrong])
    .map((selector) => body.querySelector<HTMLElement>(selector))
    .find((found) => found !== null);
  (place ?? (isLost ? body : null))?.focus();
}
