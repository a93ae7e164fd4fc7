import type { Ink } from './picture.ts';

const numbers = /-?[\d.]+(?:e-?\d+)?%?/g;

/** A colour as the browser computes it, `rgb(…)` or `color(srgb …)`; null for none, or one that can't be seen. */
export function inkOf(computed: string, opacity = 1): Ink | null {
  if (computed === '' || computed === 'none' || computed === 'transparent') return null;
  const scale = computed.startsWith('color(srgb') ? 255 : 1;
  const parts = (computed.replace('srgb', '').match(numbers) ?? []).map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part),
  );
  const [red, green, blue, alpha = 1] = parts;
  if (red === undefined || green === undefined || blue === undefined) return null;
  const whole = alpha * opacity;
  if (whole <= 0) return null;
  const hex = (part: number) =>
    Math.round(Math.min(255, Math.max(0, part * scale)))
      .toString(16)
      .padStart(2, '0');
  return { colour: `#${hex(red)}${hex(green)}${hex(blue)}`, opacity: Math.round(whole * 1000) / 1000 };
}
