import { listEntries } from '../exports/listCell.ts';
import type { PersonName } from '../names.ts';
import type { Source } from './cellSources.ts';
import { tidiedValue } from './cellText.ts';
import type { CustomCellProblem } from './customCells.ts';
import { type SplitName, splitFullName } from './fullNames.ts';
import type { ImportField, ImportMapping } from './mapping.ts';

/** Why a row can't become a person; `value` is what stands in the cell. */
export interface RowProblem {
  reason: 'noName' | 'endBeforeStart' | 'badEmail' | CustomCellProblem;
  field: ImportField | null;
  /** The name of the workspace's own field, where it is one. */
  customField?: string;
  value: string;
}

const longestName = 200;
export const longestText = 500;
const longestNote = 20_000;
/** Of a tag or skill. */
const longestLabel = 60;
const nobody = /^#?n\/a$|^[^\p{L}\p{N}]*$/iu;
const noSources: readonly Source[] = [];

/** What a mapping says, made ready for reading many rows. */
export interface PreparedMapping {
  sources: ReadonlyMap<ImportField, readonly Source[]>;
  joins: NonNullable<ImportMapping['joins']>;
  exact: boolean;
}

/** One row under way: gives the values of its fields and keeps the first problem met. */
export class RowReading {
  problem: RowProblem | null = null;
  readonly #cells: readonly string[];
  readonly #mapping: PreparedMapping;

  constructor(cells: readonly string[], mapping: PreparedMapping) {
    this.#cells = cells;
    this.#mapping = mapping;
  }

  /** Keeps that a field can't be read, where nothing else was met before. */
  fail(reason: RowProblem['reason'], field: ImportField | null, value: string, customField?: string): void {
    this.problem ??= {
      reason,
      field,
      ...(customField === undefined ? {} : { customField }),
      value: value.slice(0, longestText),
    };
  }

  /** Whether texts are taken as they stand. */
  get exact(): boolean {
    return this.#mapping.exact;
  }

  /** The text, or null where it is empty or a word for nothing. */
  said(text: string): string | null {
    if (this.#mapping.exact) return text === '' ? null : text;
    return tidiedValue(text);
  }

  sources(field: ImportField): readonly Source[] {
    return this.#mapping.sources.get(field) ?? noSources;
  }

  /** The text of a source in this row, tidied and as the mapping's `values` have it. */
  read(source: Source): string {
    return source.read(this.#cells);
  }

  /** The cell as it stands, with its line breaks. */
  whole(source: Source): string {
    return source.whole(this.#cells);
  }

  /** What the first of the field's sources says that says anything; words for nothing count as said. */
  cell(field: ImportField): string {
    for (const source of this.sources(field)) {
      const text = source.read(this.#cells);
      if (text !== '') return text;
    }
    return '';
  }

  /** The values of all sources of the field; too long ones fail the row. */
  all(field: ImportField): string[] {
    const values: string[] = [];
    if (!this.#mapping.sources.has(field)) return values;
    for (const source of this.sources(field)) {
      const value = this.said(source.read(this.#cells));
      if (value === null || values.includes(value)) continue;
      if (value.length > longestText) this.fail('tooLong', field, value);
      else values.push(value);
    }
    return values;
  }

  text(field: ImportField): string | null {
    const sources = this.#mapping.sources.get(field);
    if (sources === undefined) return null;
    const [only] = sources;
    if (sources.length > 1 || only === undefined) return this.joined(field, sources, longestText);
    const text = this.said(only.read(this.#cells));
    return text === null || text.length <= longestText ? text : this.joined(field, sources, longestText);
  }

  /** What the columns among the sources say, joined; where they say nothing, the constant. */
  joined(field: ImportField, sources: readonly Source[], longest: number): string | null {
    let text: string | null = null;
    for (const source of sources) {
      if (source.constant && text !== null) break;
      const part = this.said(source.read(this.#cells));
      if (part === null || part === text) continue;
      text = text === null ? part : `${text}${this.#mapping.joins[field] ?? ' '}${part}`;
    }
    if (text === null || text.length <= longest) return text;
    this.fail('tooLong', field, text);
    return null;
  }

  /** The words of a list, each once. */
  list(field: 'tags' | 'skills'): string[] {
    const sources = this.sources(field);
    if (sources.length === 0) return [];
    const found: string[] = [];
    for (const source of sources) {
      for (const entry of listEntries(source.whole(this.#cells))) {
        const word = this.said(source.meaning(entry));
        if (word === null || found.includes(word)) continue;
        if (word.length > longestLabel) this.fail('tooLong', field, word);
        else found.push(word);
      }
    }
    return found;
  }

  /** What shall be kept as notes, with the line breaks in it. */
  notes(): string[] {
    const found: string[] = [];
    for (const source of this.sources('note')) {
      const text = linesOf(source.whole(this.#cells));
      if (this.said(text) === null || found.includes(text)) continue;
      if (text.length > longestNote) this.fail('tooLong', 'note', text);
      else found.push(text);
    }
    return found;
  }

  /** The parts of the name; a whole name counts where none of its parts is said. */
  name(): PersonName {
    const [familyName, givenName] = this.#parts('familyName', 'givenName', 'fullName');
    const [familyReading, givenReading] = this.#parts('familyReading', 'givenReading', 'fullReading');
    return {
      familyName,
      givenName,
      familyReading,
      givenReading,
      latinName: this.#namePart('latinName'),
      preferredName: this.#namePart('preferredName'),
      formerFamilyName: this.#namePart('formerFamilyName'),
    };
  }

  #parts(
    familyField: ImportField,
    givenField: ImportField,
    whole: 'fullName' | 'fullReading',
  ): readonly [string | null, string | null] {
    const [family, given] = [this.#namePart(familyField), this.#namePart(givenField)];
    if (family !== null || given !== null) return [family, given];
    const split = this.#split(whole);
    return [split.family, split.given];
  }

  #split(field: 'fullName' | 'fullReading'): SplitName {
    const [source] = this.sources(field);
    const name = source === undefined ? null : this.#namePart(field);
    if (source === undefined || name === null) return noSplitName;
    return splitFullName(name, source.target.nameOrder ?? 'familyGiven');
  }

  /** Parts of one name part (given and middle name) are joined; a name may be a word that elsewhere means nothing. */
  #namePart(field: ImportField): string | null {
    const sources = this.#mapping.sources.get(field);
    if (sources === undefined) return null;
    let name = '';
    for (const source of sources) {
      const part = source.constant && name !== '' ? '' : source.read(this.#cells);
      if (part !== '' && (this.#mapping.exact || !nobody.test(part))) {
        name = name === '' ? part : `${name}${this.#mapping.joins[field] ?? ' '}${part}`;
      }
    }
    if (name === '') return null;
    if (name.length <= longestName) return name;
    this.fail('tooLong', field, name);
    return null;
  }
}

const noSplitName: SplitName = { family: null, given: null };

const unseenInLines = /[\p{Cc}\u200b\u200e\u200f\u2060\ufeff]/gu;

/** A text of several lines without what is not seen, and without blanks at its ends. */
function linesOf(cell: string): string {
  return cell
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll('\t', ' ').replace(unseenInLines, '').trimEnd())
    .join('\n')
    .trim();
}
