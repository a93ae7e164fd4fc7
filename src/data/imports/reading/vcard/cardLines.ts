import { isQuotedPrintable, propertyHead } from './properties.ts';

/** What a line of a card is: a whole property, an edge of a card, or a picture that is left out. */
export type CardLine =
  | { type: 'property'; line: string }
  | { type: 'begin' }
  | { type: 'end' }
  | { type: 'photo' };

const leftOut = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY', 'AGENT']);
const pictures = new Set(['PHOTO', 'LOGO']);
const base64Line = /^[A-Za-z0-9+/]+={0,2}$/;
const edge = /^\s*(BEGIN|END):VCARD\s*$/i;
/** Parameters may go on in the next line, so that the colon is not here yet. */
const propertyName = /^\s*(?:[\w-]+\.)?([A-Za-z\d-]+)[;:]/;
/** Japanese telephones keep the reading of a name as its sound. */
const isReading = /^[^:]*;X-IRMC-N/i;
const longestProperty = 1_000_000;

/** Puts folded lines together again; pictures, sounds and keys are left out without being held. */
export async function* cardLines(lines: AsyncIterable<string>): AsyncGenerator<CardLine> {
  const unfolding = new Unfolding();
  for await (const line of lines) {
    if (unfolding.goesOn(line)) continue;
    const property = unfolding.take();
    if (property !== null) yield { type: 'property', line: property };
    const side = edge.exec(line)?.[1];
    if (side !== undefined) yield { type: side.toUpperCase() === 'BEGIN' ? 'begin' : 'end' };
    else if (unfolding.begin(line) === 'picture') yield { type: 'photo' };
  }
  const last = unfolding.take();
  if (last !== null) yield { type: 'property', line: last };
}

/** The property that may go on in the next line. */
class Unfolding {
  #line: string | null = null;
  #isLeftOut = false;

  /** Takes the line where it belongs to the property before it. */
  goesOn(line: string): boolean {
    if (this.#line?.endsWith('=') === true && isQuoted(this.#line)) {
      this.#line = this.#line.slice(0, -1);
      this.#append(line);
      return true;
    }
    if (line.startsWith(' ') || line.startsWith('\t')) {
      this.#append(line.slice(1));
      return true;
    }
    // In 2.1 the lines of a picture are not always indented.
    return this.#isLeftOut && base64Line.test(line.trim());
  }

  /** The property, which has come to its end. */
  take(): string | null {
    const line = this.#line;
    this.#line = null;
    this.#isLeftOut = false;
    return line;
  }

  /** Begins with that line, unless it is of something to be left out. */
  begin(line: string): 'picture' | null {
    const name = propertyName.exec(line)?.[1]?.toUpperCase();
    if (name === undefined) return null;
    this.#isLeftOut = leftOut.has(name) && !isReading.test(line);
    if (!this.#isLeftOut) this.#line = line;
    return this.#isLeftOut && pictures.has(name) ? 'picture' : null;
  }

  #append(more: string): void {
    if (this.#line !== null && this.#line.length <= longestProperty) this.#line += more;
  }
}

function isQuoted(line: string): boolean {
  const head = propertyHead(line);
  return head !== null && isQuotedPrintable(head.params);
}
