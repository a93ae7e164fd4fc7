import type { Picture, Shape } from './picture.ts';

/** How many pixels of the image one of the picture takes, on each side. */
const scale = 2;

/** The picture as a PNG of twice its size. It is drawn here rather than from the SVG, which could not use the fonts of the page. */
export function pngBase64({ width, height, shapes }: Picture): string {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas to draw on');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const shape of shapes) draw(context, shape);
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
}

function draw(context: CanvasRenderingContext2D, shape: Shape): void {
  context.save();
  context.scale(scale, scale);
  if (shape.kind === 'path') {
    context.transform(...shape.matrix);
    const path = new Path2D(shape.path);
    if (shape.fill !== null) {
      context.fillStyle = shape.fill.colour;
      context.globalAlpha = shape.fill.opacity;
      context.fill(path);
    }
    if (shape.stroke !== null) {
      context.strokeStyle = shape.stroke.colour;
      context.globalAlpha = shape.stroke.opacity;
      context.lineWidth = shape.stroke.width;
      context.setLineDash([...shape.stroke.dashes]);
      context.stroke(path);
    }
  } else {
    context.font = `${shape.weight} ${shape.size}px ${shape.family}`;
    if (shape.halo !== null) {
      context.strokeStyle = shape.halo.colour;
      context.lineWidth = shape.halo.width;
      context.lineJoin = 'round';
      context.strokeText(shape.text, shape.x, shape.y);
    }
    context.fillStyle = shape.fill.colour;
    context.globalAlpha = shape.fill.opacity;
    context.fillText(shape.text, shape.x, shape.y);
  }
  context.restore();
}
