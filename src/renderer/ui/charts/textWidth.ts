/** Japanese and other full-width characters, each as wide as the font is high. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

const narrow = 0.55;

/** About how wide a text is in pixels at a size, without drawing it. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += wide.test(character) ? 1 : narrow;
  return ems * size;
}

/** The width of the widest of texts, in whole pixels. */
export const widest = (texts: readonly string[], size: number): number =>
  Math.ceil(texts.reduce((most, text) => Math.max(most, textWidth(text, size)), 0));

/** The text, cut with an ellipsis where it is wider than the room for it. */
export function fitted(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size) > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The text on at most two lines of that width: broken between words where it has any, cut where it is still too long. */
export function linesOf(text: string, room: number, size: number): string[] {
  if (textWidth(text, size) <= room) return [text];
  const words = text.split(' ');
  let first = '';
  for (const word of words) {
    const longer = first === '' ? word : `${first} ${word}`;
    if (textWidth(longer, size) > room) break;
    first = longer;
  }
  if (first === '') {
    for (const character of text) {
      if (textWidth(first + character, size) > room) break;
      first += character;
    }
  }
  const rest = text.slice(first.length).trimStart();
  return first === '' ? [fitted(text, room, size)] : [first, fitted(rest, room, size)];
}
