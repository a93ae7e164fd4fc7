import { aboutFields } from '../form/fields.ts';

/** What was filled in: marks by the codes of their fields, and texts by the codes of their questions. */
export interface FilledForm {
  marks: Map<string, string>;
  texts: Map<string, string>;
}

/** What stands before the lines of a quoted mail. */
const quoted = /^[ \t]*(?:[>＞][ \t]?)+/gm;
const invisible = /[\u200b-\u200d\u2060\ufeff]/g;
const textBlock = /[[［]\s*T\.([a-z0-9]{1,12})\s*[\]］]([\s\S]*?)[[［]\s*\/\s*T\.\1\s*[\]］]/gi;
const mark =
  /[[［【]([^[\]［］【】]{0,300})[\]］】]\s*([a-z0-9]{1,12}(?:\.[a-z0-9]{1,12})?)(?![a-z0-9.@-])/gi;

/**
 * The forms that were filled in in a text: as copied from the form, or in a mail, quoted or not, wrapped or not, with other
 * words around. An answer and the empty form it quotes are one; what is filled in first counts.
 */
export function readFields(text: string): FilledForm[] {
  const plain = text.replace(/\r\n?/g, '\n').replace(invisible, '').replaceAll('\u00a0', ' ');
  return merged(formsIn(plain.replace(quoted, '')));
}

/** One form after the other: each begins with the line that names its survey. */
function formsIn(text: string): FilledForm[] {
  let form: FilledForm = { marks: new Map(), texts: new Map() };
  const forms = [form];
  for (const { type, code, value } of piecesIn(text)) {
    if (code === aboutFields.survey && form.marks.has(code)) {
      form = { marks: new Map(), texts: new Map() };
      forms.push(form);
    }
    if ((form[type].get(code) ?? '') === '') form[type].set(code, value);
  }
  return forms;
}

interface Piece {
  type: 'marks' | 'texts';
  code: string;
  value: string;
}

/** Marks and texts in the order in which they stand; what stands in a text is no mark. */
function piecesIn(text: string): Piece[] {
  const pieces: (Piece & { at: number })[] = [];
  const rest = text.replace(textBlock, (whole, code: string, value: string, at: number) => {
    pieces.push({ at, type: 'texts', code: code.toLowerCase(), value: value.trim() });
    return ' '.repeat(whole.length);
  });
  for (const { index, 1: value = '', 2: code = '' } of rest.matchAll(mark)) {
    pieces.push({ at: index, type: 'marks', code: code.toLowerCase(), value: plainMark(value) });
  }
  return pieces.sort((a, b) => a.at - b.at);
}

/** A mark in plain letters and without the line break that a mail program put into it. */
const plainMark = (value: string): string => value.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** Puts an answer and the form it quotes together, and leaves out those in which nothing stands. */
function merged(forms: readonly FilledForm[]): FilledForm[] {
  const kept: FilledForm[] = [];
  for (const form of forms) {
    const same = kept.find((each) => isSame(each, form));
    if (same === undefined) kept.push(form);
    else {
      addTo(same.marks, form.marks);
      addTo(same.texts, form.texts);
    }
  }
  return kept.filter(({ marks, texts }) => marks.size + texts.size > 0);
}

/** What is there already counts. */
function addTo(kept: Map<string, string>, others: ReadonlyMap<string, string>): void {
  for (const [code, value] of others) if ((kept.get(code) ?? '') === '') kept.set(code, value);
}

/** Forms of one person are one, but for answers that call themselves different ones or are of different days. */
function isSame({ marks: one }: FilledForm, { marks: other }: FilledForm): boolean {
  const { survey, person, answer, day } = aboutFields;
  const said = (marks: ReadonlyMap<string, string>, code: string) => marks.get(code)?.toLowerCase() ?? '';
  const differ = (code: string) =>
    said(one, code) !== '' && said(other, code) !== '' && said(one, code) !== said(other, code);
  if (said(one, person) === '' || said(one, person) !== said(other, person)) return false;
  return said(one, survey) === said(other, survey) && !differ(answer) && !differ(day);
}
