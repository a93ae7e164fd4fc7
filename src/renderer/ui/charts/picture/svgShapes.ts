import { ascentShare } from './htmlText.ts';
import { inkOf } from './inks.ts';
import { circlePath, rectPath } from './paths.ts';
import type { Matrix, Shape } from './picture.ts';

/** A path, bar, line or point of a drawing. */
export function drawnShapes(element: SVGGeometryElement, left: number, top: number): Shape[] {
  // What only cuts off or fills other shapes is not drawn itself.
  if (element.closest('defs, clipPath, mask, pattern') !== null) return [];
  const style = getComputedStyle(element);
  const path = pathOf(element);
  const matrix = matrixOf(element, left, top);
  if (path === null || matrix === null || style.visibility === 'hidden' || style.display === 'none')
    return [];
  const opacity = opacityOf(element);
  const fill =
    element instanceof SVGLineElement ? null : inkOf(style.fill, opacity * Number(style.fillOpacity || 1));
  const line = inkOf(style.stroke, opacity * Number(style.strokeOpacity || 1));
  const width = Number.parseFloat(style.strokeWidth) || 1;
  const stroke = line === null ? null : { ...line, width, dashes: dashesOf(style.strokeDasharray) };
  return fill === null && stroke === null ? [] : [{ kind: 'path', path, matrix, fill, stroke }];
}

/** The words of a drawing, from where their baseline starts. */
export function drawnText(node: Text, parent: SVGTextContentElement, left: number, top: number): Shape[] {
  const matrix = matrixOf(parent, left, top);
  const text = node.data;
  if (matrix === null || text.trim() === '' || parent.getNumberOfChars() === 0) return [];
  const style = getComputedStyle(parent);
  const fill = inkOf(style.fill, opacityOf(parent));
  if (fill === null || style.visibility === 'hidden') return [];
  const first = parent.getExtentOfChar(0);
  const size = Number.parseFloat(style.fontSize);
  const font = { size, weight: style.fontWeight, family: style.fontFamily };
  const baseline = first.y + first.height * ascentShare(`${font.weight} ${size}px ${font.family}`);
  const [a, b, c, d, e, f] = matrix;
  const halo = inkOf(style.stroke);
  return [
    {
      kind: 'text',
      text,
      x: a * first.x + c * baseline + e,
      y: b * first.x + d * baseline + f,
      width: parent.getComputedTextLength(),
      ...font,
      fill,
      halo: halo === null ? null : { ...halo, width: Number.parseFloat(style.strokeWidth) },
    },
  ];
}

function pathOf(element: SVGGeometryElement): string | null {
  if (element instanceof SVGPathElement) return element.getAttribute('d');
  if (element instanceof SVGRectElement) {
    const { x, y, width, height, rx } = element;
    return rectPath(
      x.baseVal.value,
      y.baseVal.value,
      width.baseVal.value,
      height.baseVal.value,
      rx.baseVal.value,
    );
  }
  if (element instanceof SVGCircleElement) {
    return circlePath(element.cx.baseVal.value, element.cy.baseVal.value, element.r.baseVal.value);
  }
  if (element instanceof SVGLineElement) {
    const { x1, y1, x2, y2 } = element;
    return `M${x1.baseVal.value} ${y1.baseVal.value}L${x2.baseVal.value} ${y2.baseVal.value}`;
  }
  return null;
}

function matrixOf(element: SVGGraphicsElement, left: number, top: number): Matrix | null {
  const matrix = element.getScreenCTM();
  if (matrix === null) return null;
  const { a, b, c, d, e, f } = matrix;
  return [a, b, c, d, e - left, f - top];
}

/** What the groups around it leave of its colour. */
function opacityOf(element: Element): number {
  let opacity = 1;
  for (let each: Element | null = element; each instanceof SVGElement; each = each.parentElement) {
    opacity *= Number(getComputedStyle(each).opacity || 1);
  }
  return opacity;
}

const dashesOf = (computed: string): number[] =>
  computed === 'none' ? [] : computed.split(/[\s,]+/).map((dash) => Number.parseFloat(dash));
