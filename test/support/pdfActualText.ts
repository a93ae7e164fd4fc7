import { constants, inflateSync } from 'node:zlib';

/** A glyph that has no character of its own, such as a kana set upright in a vertical line, as pdf.js gives it. */
const nameless = '\u0000';

/**
 * What a PDF says itself that its nameless glyphs mean (its ActualText), in their order. Readers of PDF heed it when one copies or
 * searches; pdf.js does not.
 */
function actualTexts(pdf: Buffer): string[] {
  const found: string[] = [];
  for (let at = pdf.indexOf('stream'); at !== -1; at = pdf.indexOf('stream', at + 6)) {
    if (pdf.toString('latin1', at - 3, at) === 'end') continue;
    const start = at + (pdf[at + 6] === 0x0d ? 8 : 7);
    for (const [, hex = ''] of inflated(pdf.subarray(start)).matchAll(/\/ActualText\s*<FEFF([0-9A-F]*)>/gi)) {
      found.push(Buffer.from(hex, 'hex').swap16().toString('utf16le'));
    }
  }
  return found;
}

/** A stream's content; nothing of one that is packed otherwise, as pictures and fonts may be. */
function inflated(bytes: Uint8Array): string {
  try {
    return inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
  } catch {
    return '';
  }
}

/** The pages' texts with their nameless glyphs read as the PDF says. */
export function withActualText(pages: readonly string[], pdf: Buffer): string[] {
  if (!pages.some((page) => page.includes(nameless))) return [...pages];
  const texts = actualTexts(pdf);
  return pages.map((page) => page.replaceAll(nameless, () => texts.shift() ?? nameless));
}
