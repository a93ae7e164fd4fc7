import { ownText } from '../text/ownText.ts';
import { largestStrings, readPart, type WorkbookParts } from './workbookParts.ts';

const escaped = /_x([0-9a-f]{4})_/gi;

/**
 * Puts together the text of one string, of which Excel may have made several runs. The runs that say how the others
 * are read (furigana) are no part of it.
 */
export class StringRuns {
  #text = '';
  #inText = false;
  #inReading = false;

  open(name: string): void {
    if (name === 't') this.#inText = true;
    else if (name === 'rPh') this.#inReading = true;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inReading = false;
  }

  text(text: string): void {
    if (this.#inText && !this.#inReading) this.#text += text;
  }

  /** The whole of it; the next begins anew. */
  take(): string {
    const text = unescaped(this.#text);
    this.#text = '';
    return ownText(text);
  }
}

/** Excel writes characters that XML has no place for as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The texts that cells name by number. */
export async function readSharedStrings(parts: WorkbookParts, part: string | null): Promise<string[]> {
  const strings: string[] = [];
  if (part === null) return strings;
  const runs = new StringRuns();
  await readPart(
    parts,
    part,
    {
      open: (name) => runs.open(name),
      close(name) {
        runs.close(name);
        if (name === 'si') strings.push(runs.take());
      },
      text: (text) => runs.text(text),
    },
    largestStrings,
  );
  return strings;
}
