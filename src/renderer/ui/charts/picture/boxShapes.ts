import { inkOf } from './inks.ts';
import { rectPath } from './paths.ts';
import type { Shape } from './picture.ts';

const sides = ['top', 'right', 'bottom', 'left'] as const;

/** The ground of an element and the lines around it. */
export function boxShapes(element: HTMLElement, left: number, top: number): Shape[] {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (style.visibility === 'hidden' || box.width === 0 || box.height === 0) return [];
  const [x, y] = [box.x - left, box.y - top];
  const shape = (path: string, colour: string): Shape[] => {
    const fill = inkOf(colour);
    return fill === null ? [] : [{ kind: 'path', path, matrix: [1, 0, 0, 1, x, y], fill, stroke: null }];
  };
  const ground = rectPath(0, 0, box.width, box.height, Number.parseFloat(style.borderTopLeftRadius) || 0);
  return [
    ...shape(ground, style.backgroundColor),
    ...sides.flatMap((side) => {
      const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0;
      if (width === 0 || style.getPropertyValue(`border-${side}-style`) === 'none') return [];
      return shape(linePath(side, width, box), style.getPropertyValue(`border-${side}-color`));
    }),
  ];
}

function linePath(
  side: (typeof sides)[number],
  width: number,
  box: { width: number; height: number },
): string {
  if (side === 'top') return rectPath(0, 0, box.width, width, 0);
  if (side === 'bottom') return rectPath(0, box.height - width, box.width, width, 0);
  if (side === 'left') return rectPath(0, 0, width, box.height, 0);
  return rectPath(box.width - width, 0, width, box.height, 0);
}
