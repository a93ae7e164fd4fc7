import { SaxesParser } from 'saxes';

export interface XmlEvents {
  /** `name` without its prefix. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Without an event for so many characters, a text or tag is longer than any of a workbook is. */
const longestPiece = 2_000_000;
const deepest = 100;

/** Reads XML that comes in pieces, and keeps nothing of it; throws where it is not well-formed. */
export class XmlPart {
  readonly #parser = new SaxesParser({ position: false, xmlns: false });
  #sinceEvent = 0;
  #depth = 0;

  constructor(events: XmlEvents) {
    this.#parser.on('error', (error) => {
      throw error;
    });
    this.#parser.on('opentag', ({ name, attributes }) => {
      this.#sinceEvent = 0;
      this.#depth += 1;
      if (this.#depth > deepest) throw new Error('nested too deep');
      events.open?.(localName(name), attributes);
    });
    this.#parser.on('closetag', ({ name }) => {
      this.#sinceEvent = 0;
      this.#depth -= 1;
      events.close?.(localName(name));
    });
    const onText = (value: string): void => {
      this.#sinceEvent = 0;
      events.text?.(value);
    };
    this.#parser.on('text', onText);
    this.#parser.on('cdata', onText);
  }

  write(piece: string): void {
    this.#sinceEvent += piece.length;
    this.#parser.write(piece);
    if (this.#sinceEvent > longestPiece) throw new Error('a text is too long');
  }

  end(): void {
    this.#parser.close();
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The value of an attribute, whatever prefix its name has. */
export function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const key = Object.keys(attributes).find((prefixed) => localName(prefixed) === name);
  return key === undefined ? undefined : attributes[key];
}
