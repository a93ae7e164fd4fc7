import { inkOf } from './inks.ts';
import type { Shape } from './picture.ts';

/** The words of an element outside of drawings, line by line as they are broken on the page. */
export function htmlText(node: Text, parent: HTMLElement, left: number, top: number): Shape[] {
  if (node.data.trim() === '') return [];
  const style = getComputedStyle(parent);
  const fill = inkOf(style.color);
  if (fill === null || style.visibility === 'hidden') return [];
  const size = Number.parseFloat(style.fontSize);
  const font = { size, weight: style.fontWeight, family: style.fontFamily };
  const ascent = ascentShare(`${font.weight} ${size}px ${font.family}`);
  return linesOf(node).map(({ text, box }) => ({
    kind: 'text',
    text,
    x: box.left - left,
    y: box.top - top + box.height * ascent,
    width: box.width,
    ...font,
    fill,
    halo: null,
  }));
}

interface Line {
  text: string;
  box: { left: number; top: number; width: number; height: number };
}

/** The text as the page has broken it: characters whose boxes stand on one line belong together. */
function linesOf(node: Text): Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  let at = 0;
  for (const character of node.data) {
    range.setStart(node, at);
    at += character.length;
    range.setEnd(node, at);
    const box = range.getClientRects()[0];
    if (box === undefined || box.width === 0) continue;
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line.box.top - box.top) < box.height / 2) {
      line.text += character;
      line.box.width = box.right - line.box.left;
    } else {
      lines.push({
        text: character,
        box: { left: box.left, top: box.top, width: box.width, height: box.height },
      });
    }
  }
  return lines;
}

/** Which part of a line's box lies over the baseline in that font. */
export function ascentShare(font: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return 0.8;
  context.font = font;
  const { fontBoundingBoxAscent: over, fontBoundingBoxDescent: under } = context.measureText('縁');
  return over / (over + under);
}
