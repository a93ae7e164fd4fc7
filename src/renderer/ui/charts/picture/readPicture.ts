import { boxShapes } from './boxShapes.ts';
import { htmlText } from './htmlText.ts';
import type { Shape } from './picture.ts';
import { drawnShapes, drawnText } from './svgShapes.ts';

/** All that is drawn inside an element, as shapes in pixels from its upper left corner. */
export function readShapes(root: HTMLElement): Shape[] {
  const { x, y } = root.getBoundingClientRect();
  const shapes: Shape[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof HTMLElement) shapes.push(...boxShapes(node, x, y));
    else if (node instanceof SVGGeometryElement) shapes.push(...drawnShapes(node, x, y));
    else if (node instanceof Text) {
      const parent = node.parentElement;
      if (parent instanceof SVGTextContentElement) shapes.push(...drawnText(node, parent, x, y));
      else if (parent instanceof HTMLElement) shapes.push(...htmlText(node, parent, x, y));
    }
  }
  return shapes;
}
