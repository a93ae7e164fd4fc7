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

const words = new Intl.Segmenter('ja', { granularity: 'word' });
/** What may not begin a line goes with what is before it, and what may not end one with what comes. */
const noBeginning = /^[\s、。，．・：；）」』】〕！？ー…,.:;)\]!?]/u;
const noEnding = /[（「『【〔([]$/u;
/** The segmenter takes loanwords apart, which nobody would. */
const katakanaEnd = /[ァ-ヴー]$/u;
const katakana = /^[ァ-ヴー]/u;

/** The pieces between which a line may be broken: words, of Japanese too. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1);
    const apart =
      last === undefined ||
      !(
        noBeginning.test(segment) ||
        noEnding.test(last) ||
        (katakanaEnd.test(last) && katakana.test(segment))
      );
    if (apart) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

/** The text on at most two lines of that width: broken between words, cut where it is still too long. */
export function linesOf(text: string, room: number, size: number): string[] {
  if (textWidth(text, size) <= room) return [text];
  let first = '';
  for (const piece of piecesOf(text)) {
    if (textWidth((first + piece).trimEnd(), size) > room) break;
    first += piece;
  }
  if (first === '') {
    for (const character of text) {
      if (textWidth(first + character, size) > room) break;
      first += character;
    }
  }
  const rest = text.slice(first.length).trimStart();
  return first === '' ? [fitted(text, room, size)] : [first.trimEnd(), fitted(rest, room, size)];
}
