import type { Ink, PathShape, Picture, Shape, TextShape } from './picture.ts';

/** The picture as an SVG file that opens anywhere: its colours and the names of its fonts are in it, and nothing is fetched. */
export function svgText({ title, description, language, width, height, shapes }: Picture): string {
  const size = `width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" lang="${escaped(language)}" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(description)}</desc>`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    ...shapes.map(shapeText),
    '</svg>',
    '',
  ].join('\n');
}

const shapeText = (shape: Shape): string => (shape.kind === 'path' ? pathText(shape) : wordsText(shape));

function pathText({ path, matrix, fill, stroke }: PathShape): string {
  const moved = matrix.map(round).join(' ');
  const place = moved === '1 0 0 1 0 0' ? '' : ` transform="matrix(${moved})"`;
  const line =
    stroke === null
      ? ''
      : `${painted('stroke', stroke)} stroke-width="${round(stroke.width)}"${
          stroke.dashes.length === 0 ? '' : ` stroke-dasharray="${stroke.dashes.map(round).join(' ')}"`
        }`;
  return `<path d="${escaped(path)}"${place}${painted('fill', fill)}${line}/>`;
}

function wordsText({ text, x, y, size, weight, family, fill, halo }: TextShape): string {
  const font = ` font-family="${escaped(family)}" font-size="${round(size)}" font-weight="${escaped(weight)}"`;
  const around =
    halo === null
      ? ''
      : `${painted('stroke', halo)} stroke-width="${round(halo.width)}" stroke-linejoin="round" paint-order="stroke"`;
  return `<text x="${round(x)}" y="${round(y)}"${font}${painted('fill', fill)}${around} xml:space="preserve">${escaped(text)}</text>`;
}

function painted(what: 'fill' | 'stroke', ink: Ink | null): string {
  if (ink === null) return ` ${what}="none"`;
  return ` ${what}="${ink.colour}"${ink.opacity === 1 ? '' : ` ${what}-opacity="${ink.opacity}"`}`;
}

const round = (value: number): number => Math.round(value * 100) / 100;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML can't hold at all go. */
function escaped(text: string): string {
  return text
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? '')
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
