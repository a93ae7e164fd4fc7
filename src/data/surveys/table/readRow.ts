import type { AnswerMapping, AnswerTarget, SurveyQuestion, SurveyReply } from '#shared/contract/surveys.ts';
import { fold } from '#shared/domain/folding.ts';
import { tidiedValue, tidy } from '#shared/domain/imports/cellText.ts';
import { parseDateCell } from '#shared/domain/imports/dateCells.ts';
import { addressesIn } from '#shared/domain/imports/emailCells.ts';
import { formOf, opennessOf, strengthOf, wishesIn } from '#shared/domain/imports/wishes.ts';
import { consentWord } from '#shared/domain/imports/yesNo.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { orientationKind } from '#shared/domain/vocabulary.ts';
import { emptyReply } from '../answers/replyOf.ts';
import type { AskedSurvey } from '../form/formWords.ts';
import { KnownWords } from './knownWords.ts';

/** What a row of a table says. */
export interface ReadRow {
  key: string;
  name: string;
  email: string;
  answeredOn: PlainDate | null;
  /** The moment as the file writes it. */
  moment: string;
  reply: SurveyReply;
  unread: { column: number; word: string }[];
}

/** What a choice means that says yes without saying how much. */
const gladly = 2;

/** Reads the rows of a form tool's table as the mapping says. */
export class AnswerRows {
  readonly #columns: AnswerMapping['columns'];
  readonly #words: KnownWords;
  readonly #questions: ReadonlyMap<string, SurveyQuestion>;
  readonly #thisYear: number;

  constructor(survey: AskedSurvey, mapping: AnswerMapping, thisYear: number) {
    this.#columns = mapping.columns;
    this.#words = new KnownWords(survey, mapping.meanings);
    this.#questions = new Map(survey.definition.questions.map((question) => [question.code, question]));
    this.#thisYear = thisYear;
  }

  read(cells: readonly string[]): ReadRow {
    const row: ReadRow = {
      key: '',
      name: '',
      email: '',
      answeredOn: null,
      moment: '',
      reply: emptyReply(),
      unread: [],
    };
    const names = { family: '', given: '' };
    for (const [column, target] of this.#columns.entries()) {
      const cell = cells[column] ?? '';
      const text = tidy(cell);
      if (text === '') continue;
      const fail = (word: string) => row.unread.push({ column, word: word.slice(0, 500) });
      if (target.type === 'familyName') names.family = text;
      else if (target.type === 'givenName') names.given = text;
      else if (isAbout(target)) this.#readAbout(row, target, cell, text);
      else this.#readAnswer(row.reply, target, cell, fail);
    }
    if (row.name === '') row.name = `${names.family} ${names.given}`.trim().slice(0, 300);
    return row;
  }

  #readAbout(row: ReadRow, target: AboutTarget, cell: string, text: string): void {
    if (target.type === 'key') row.key = text.toLowerCase();
    else if (target.type === 'name') row.name = text.slice(0, 300);
    else if (target.type === 'email') row.email = addressesIn(cell)[0] ?? '';
    else {
      const read = parseDateCell(cell, target.order, this.#thisYear);
      row.moment = text;
      row.answeredOn = read.kind === 'date' ? read.date : null;
    }
  }

  #readAnswer(reply: SurveyReply, target: AnswerTarget, cell: string, fail: (word: string) => void): void {
    const text = tidy(cell);
    const said = this.#words.meaning(text);
    if (target.type === 'orientations') this.#readWishes(reply, cell, fail);
    else if (target.type === 'orientation') {
      const strength = strengthOf(said);
      if (strength === 'unknown') fail(text);
      else if (strength !== null) addWish(reply, target.kind, strength);
    } else if (target.type === 'openness') {
      reply.openness = opennessOf(said) ?? orFail(text, fail, reply.openness);
    } else if (target.type === 'form') {
      reply.form = formOf(said) ?? orFail(text, fail, reply.form);
    } else if (target.type === 'consent') {
      const { purpose, channel } = target;
      const word = consentWord(said);
      if (word.kind === 'bad') fail(text);
      else if (word.value !== null)
        reply.consents.push({ purpose, channel, granted: word.value === 'granted' });
    } else if (target.type === 'question') this.#readOwn(reply, target.code, cell, fail);
  }

  #readWishes(reply: SurveyReply, cell: string, fail: (word: string) => void): void {
    const { kinds, rest } = this.#words.orientationsIn(cell);
    for (const kind of orientationKind.options) if (kinds.includes(kind)) addWish(reply, kind, gladly);
    if (rest === '') return;
    const { wishes, unknown } = wishesIn(rest, (word) => this.#words.meaning(word));
    for (const { kind, strength } of wishes) addWish(reply, kind, strength);
    if (unknown !== null) fail(unknown);
  }

  #readOwn(reply: SurveyReply, code: string, cell: string, fail: (word: string) => void): void {
    const question = this.#questions.get(code);
    if (question === undefined) return;
    if (question.type === 'text') {
      reply.questions.push({ code, text: cell.trim().slice(0, 5000), options: [] });
      return;
    }
    const { options, rest } = optionsIn(cell, question);
    if (rest !== '') fail(rest);
    const chosen = question.type === 'one' ? options.slice(0, 1) : options;
    if (chosen.length > 0) reply.questions.push({ code, text: '', options: chosen });
  }
}

type AboutTarget = Extract<AnswerTarget, { type: 'key' | 'name' | 'email' | 'answeredOn' }>;

const isAbout = (target: AnswerTarget): target is AboutTarget =>
  ['key', 'name', 'email', 'answeredOn'].includes(target.type);

function addWish(
  reply: SurveyReply,
  kind: SurveyReply['orientations'][number]['kind'],
  strength: number,
): void {
  if (!reply.orientations.some((wish) => wish.kind === kind)) reply.orientations.push({ kind, strength });
}

/** What was there stays where the words stand for nothing we know. */
function orFail<T>(text: string, fail: (word: string) => void, kept: T): T {
  if (tidiedValue(text) !== null) fail(text);
  return kept;
}

/** The options whose words stand in a cell, in either language, and what else stands there. */
function optionsIn(cell: string, { options }: SurveyQuestion): { options: string[]; rest: string } {
  const known = options
    .flatMap(({ code, words }) => [words.en, words.ja].map((word) => ({ code, word: fold(word) })))
    .filter(({ word }) => word !== '')
    .sort((a, b) => b.word.length - a.word.length);
  let rest = fold(cell);
  const found = new Set<string>();
  for (const { code, word } of known) {
    if (!rest.includes(word)) continue;
    found.add(code);
    rest = rest.replaceAll(word, ' ');
  }
  const chosen = options.map(({ code }) => code).filter((code) => found.has(code));
  return { options: chosen, rest: rest.replace(/[\s,;、；:]+/g, ' ').trim() };
}
