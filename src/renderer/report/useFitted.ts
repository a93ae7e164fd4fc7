import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Below this nobody reads it any more; what then still does not fit is shrunk without being laid out anew. */
const smallest = 0.3;

interface Fitted {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** By how much the content has to be made smaller; it may be laid out wider by as much. */
  readonly scale: number;
}

/** Finds the scale at which a content is not higher than `height` pixels, by drawing it ever smaller until it fits. */
export function useFitted(height: number): Fitted {
  const ref = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  const fit = () => {
    const content = ref.current;
    if (content === null) return;
    // The zoom is in it: what the content takes of the page.
    const taken = content.getBoundingClientRect().height;
    const around = content.parentElement?.getBoundingClientRect().height ?? 0;
    // A preview may show the page smaller than it is.
    const shown = around === 0 ? 1 : around / height;
    const over = taken / shown / height;
    if (over > 1)
      setScale((now) => (now <= smallest ? now / over : Math.max(smallest, now / Math.sqrt(over) - 0.005)));
  };
  useLayoutEffect(fit);
  // Charts draw in several passes, and some only after words were measured.
  useEffect(() => {
    const content = ref.current;
    if (content === null) return;
    const watching = new MutationObserver(fit);
    watching.observe(content, { subtree: true, childList: true, attributes: true });
    return () => watching.disconnect();
  });
  return { ref, scale };
}
