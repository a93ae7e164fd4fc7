import { useCallback, useEffect, useRef, useState } from 'react';

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * How many seconds are left until nobody has used the page for so many minutes; null while more than `notice` seconds are
 * left, or for ever where `minutes` is null. It counts by the clock, so that the time a computer slept counts as well.
 * Once the time is over, using the page no longer helps, but `stay` does.
 */
export function useIdleSeconds(
  minutes: number | null,
  notice: number,
): { left: number | null; stay: () => void } {
  const [left, setLeft] = useState<number | null>(null);
  const used = useRef(0);
  const stay = useCallback(() => {
    used.current = Date.now();
    setLeft(null);
  }, []);
  useEffect(() => {
    stay();
    if (minutes === null) return undefined;
    const secondsLeft = () => Math.ceil((used.current - Date.now()) / 1000 + minutes * 60);
    const look = () => {
      const seconds = secondsLeft();
      setLeft(seconds <= notice ? Math.max(0, seconds) : null);
    };
    const use = () => {
      if (secondsLeft() > 0) stay();
    };
    const timer = window.setInterval(look, 1000);
    for (const sign of signs) window.addEventListener(sign, use, { capture: true, passive: true });
    return () => {
      window.clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, use, { capture: true });
    };
  }, [minutes, notice, stay]);
  return { left, stay };
}
