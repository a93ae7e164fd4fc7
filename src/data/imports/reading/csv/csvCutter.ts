import { ownText } from '../text/ownText.ts';

const quote = 34;
const carriageReturn = 13;
const lineFeed = 10;
const space = 32;
const severalLines = /[\r\n]/;

/** In place of where a closing mark is. */
const open = -1;
const unquoted = -2;

/** A record that does not end where it should: a quotation mark is opened and never closed, or it is too long. */
export class EndlessRecord extends Error {
  /** Where the record begins, counted from 1. */
  readonly line: number;

  constructor(line: number) {
    super(`the record of line ${line} does not end`);
    this.line = line;
  }
}

/**
 * Cuts text that comes in pieces into the records of a CSV file. Lines end in CR, LF or CRLF, also mixed. Quotes
 * within unquoted cells, and those within quoted cells that nothing ends after, are taken as they are, but not in a
 * cell of several lines: there it is more likely that a mark is missing, and rows would run together unseen.
 * Written by hand because reading is a good part of an import's time, and csv-parse takes several times as long.
 */
export class CsvCutter {
  readonly #delimiter: number;
  readonly #longestRecord: number;
  #rest = '';
  #line = 1;

  /** `longestRecord` in UTF-16 units. */
  constructor(delimiter: string, longestRecord: number) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#longestRecord = longestRecord;
  }

  /** The records that end within the text so far; EndlessRecord. */
  cut(text: string): string[][] {
    return this.#records(this.#rest === '' ? text : this.#rest + text, false);
  }

  /** The records that the end of the file ends; EndlessRecord. */
  end(): string[][] {
    return this.#records(this.#rest, true);
  }

  #records(text: string, atEnd: boolean): string[][] {
    const records: string[][] = [];
    let from = 0;
    while (from < text.length) {
      const { record, next, breaks } = this.#record(text, from, atEnd);
      if (record === null) break;
      if (next - from > this.#longestRecord) throw new EndlessRecord(this.#line);
      records.push(record);
      this.#line += breaks;
      from = next;
    }
    this.#rest = text.slice(from);
    if (this.#rest.length > this.#longestRecord || (atEnd && this.#rest !== '')) {
      throw new EndlessRecord(this.#line);
    }
    return records;
  }

  /** The record from there on, where the next begins and how many lines it is long; null where its end is to come. */
  #record(text: string, from: number, atEnd: boolean): Cut {
    const record: string[] = [];
    let breaks = 1;
    let at = from;
    for (;;) {
      const opening = quoteAt(text, at);
      const closing = opening < 0 ? unquoted : this.#closing(text, opening, atEnd, opening > at);
      let end = closing;
      if (closing === open) return unfinished;
      if (closing !== unquoted) {
        const cell = text.slice(opening + 1, closing);
        record.push(ownText(cell.includes('"') ? cell.replaceAll('""', '"') : cell));
        breaks += lineBreaks(cell);
        end = skipSpaces(text, closing + 1);
      } else {
        end = this.#cellEnd(text, at);
        record.push(ownText(text.slice(at, end)));
      }
      if (end >= text.length) return atEnd ? { record, next: end, breaks } : unfinished;
      const code = text.charCodeAt(end);
      at = end + 1;
      if (code === this.#delimiter) continue;
      if (code === lineFeed) return { record, next: at, breaks };
      // Whether a line feed follows may show in the next piece only.
      if (at === text.length && !atEnd) return unfinished;
      return { record, next: text.charCodeAt(at) === lineFeed ? at + 1 : at, breaks };
    }
  }

  #cellEnd(text: string, from: number): number {
    let at = from;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === this.#delimiter || code === lineFeed || code === carriageReturn) return at;
    }
    return at;
  }

  /**
   * Where the closing mark is of the cell whose opening mark is at `opening`: one that is not doubled and has the
   * cell's end after it. `open` where it is to come, `unquoted` where the marks are part of the text.
   */
  #closing(text: string, opening: number, atEnd: boolean, indented: boolean): number {
    let stray = false;
    for (let at = text.indexOf('"', opening + 1); at >= 0; at = text.indexOf('"', at + 1)) {
      if (text.charCodeAt(at + 1) === quote) {
        at += 1;
        continue;
      }
      const after = skipSpaces(text, at + 1);
      if (after >= text.length && !atEnd) return open;
      const code = text.charCodeAt(after);
      if (after >= text.length || code === this.#delimiter || code === lineFeed || code === carriageReturn) {
        if (stray && severalLines.test(text.slice(opening, at))) throw new EndlessRecord(this.#line);
        return at;
      }
      if (indented) return unquoted;
      stray = true;
    }
    return open;
  }
}

type Cut =
  | { record: string[]; next: number; breaks: number }
  | { record: null; next: number; breaks: number };

const unfinished: Cut = { record: null, next: 0, breaks: 0 };

/** Where the cell's opening mark is, spaces before it left out; -1 for an unquoted cell. */
function quoteAt(text: string, from: number): number {
  const first = text.charCodeAt(from);
  if (first === quote) return from;
  if (first !== space) return -1;
  const at = skipSpaces(text, from);
  return text.charCodeAt(at) === quote ? at : -1;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === space) at += 1;
  return at;
}

function lineBreaks(cell: string): number {
  const feeds = cell.split('\n').length - 1;
  return feeds > 0 || !cell.includes('\r') ? feeds : cell.split('\r').length - 1;
}
