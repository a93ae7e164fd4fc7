import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFields } from '#data/surveys/answers/readFields.ts';
import { replyOf } from '#data/surveys/answers/replyOf.ts';
import { fieldsOf } from '#data/surveys/form/fields.ts';
import { textForm } from '#data/surveys/form/textForm.ts';
import { personId, surveyId } from '#shared/domain/ids.ts';
import { asksAll } from './surveyWorld.ts';

const survey = {
  id: surveyId.parse('0198a7b2-0000-7000-8000-000000000001'),
  title: 'Spring survey',
  definition: asksAll,
};
const reader = personId.parse('0198a7b2-0000-7000-8000-0000000000aa');
const form = (language: 'en' | 'ja') => textForm({ survey, language, personId: reader });

/** What somebody writes between the brackets of the text. */
function filledIn(
  text: string,
  marks: Readonly<Record<string, string | undefined>>,
  texts: Readonly<Record<string, string>>,
) {
  return text
    .replace(/\[ \] ([A-Z0-9.]+)/g, (line, code: string) => {
      const mark = marks[code.toLowerCase()];
      return mark === undefined ? line : `[ ${mark} ] ${code}`;
    })
    .replace(/\[T\.([A-Z0-9]+)\]\n/g, (line, code: string) => `${line}${texts[code.toLowerCase()] ?? ''}\n`);
}

/** What mail programs do to a text. */
const ways: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `On Monday somebody wrote:\n${text.replace(/^/gm, '> ')}`,
  (text) => text.replace(/^/gm, '>> ').replaceAll(' ', '\u00a0'),
  (text) => text.replace(/(.{1,40}) /g, '$1\n'),
  (text) => text.replace(/(.{1,40}) /g, '$1\n').replace(/^/gm, '> > '),
  (text) => `${text}\n\n-----Original Message-----\n${form('en')}`,
  (text) => `${form('ja').replace(/^/gm, '> ')}\n${text}`,
];

const levels = ['no', 'maybe', 'open', 'active'] as const;
const wish = (kind: 'exchange' | 'distance', mark: string | undefined) =>
  mark === undefined ? [] : [{ kind, strength: Number(mark) }];
const nothing = { marks: new Map<string, string>(), texts: new Map<string, string>() };
const words = fc
  .array(fc.constantFrom('Hello', 'some words', 'もっと会いたい', '[in brackets]', '3 of them', '"so"'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(' '));
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const mark = (...marks: string[]) => some(fc.constantFrom(...marks));

describe('the text form', () => {
  test('read back after any mail program, gives what was filled in', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('en' as const, 'ja' as const),
        fc.constantFrom(...ways.keys()),
        fc.record({
          o1: mark('0', '1', '2', '3'),
          o8: mark('0', '3'),
          p: mark('p1', 'p2', 'p3', 'p4'),
          c1: mark('yes', 'no'),
        }),
        some(words),
        (language, way, { p, ...filled }, text) => {
          const marks = p === undefined ? filled : { ...filled, [p]: 'x' };
          const sent = filledIn(form(language), marks, text === undefined ? {} : { q2: text });
          const [read, ...others] = readFields(ways[way]?.(sent) ?? '');
          expect(others).toEqual([]);
          expect(read?.marks.get('k')).toBe(reader);
          const { reply, unread } = replyOf(read ?? nothing, asksAll);
          expect(unread).toEqual([]);
          const { o1, o8, c1 } = filled;
          expect({ ...reply, questions: [] }).toEqual({
            orientations: [...wish('exchange', o1), ...wish('distance', o8)],
            openness: levels.find((_, at) => p === `p${at + 1}`) ?? null,
            form: null,
            consents: c1 === undefined ? [] : [{ purpose: 'news', channel: 'email', granted: c1 === 'yes' }],
            questions: [],
          });
          const said = reply.questions.find(({ code }) => code === 'q2')?.text ?? '';
          expect(said.replace(/\s+/g, ' ')).toBe((text ?? '').replace(/\s+/g, ' '));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('names every field of the survey, each with a code of its own', () => {
    const codes = fieldsOf(asksAll).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(form('ja')).toContain(`[ ] ${code.toUpperCase()} `);
  });

  test('keeps the answers of several people in one text apart', () => {
    const other = form('en').replace(reader, '0198a7b2-0000-7000-8000-0000000000bb');
    const read = readFields(`${filledIn(form('en'), { o1: '3' }, {})}\n${filledIn(other, { o2: '1' }, {})}`);
    expect(read.map(({ marks }) => [marks.get('o1'), marks.get('o2')])).toEqual([
      ['3', ''],
      ['', '1'],
    ]);
  });

  test('takes ticks, crosses and words, and says what it does not understand', () => {
    const marks = {
      o1: '◎',
      o2: 'Gladly',
      o5: 'perhaps',
      'q1.a': '✓',
      'q1.b': 'no',
      'q3.a': 'x',
      'q3.b': 'x',
    };
    const [read] = readFields(filledIn(form('en'), marks, {}));
    expect(replyOf(read ?? { marks: new Map(), texts: new Map() }, asksAll)).toEqual({
      reply: {
        orientations: [
          { kind: 'exchange', strength: 3 },
          { kind: 'learning', strength: 2 },
        ],
        openness: null,
        form: null,
        consents: [],
        questions: [{ code: 'q1', text: '', options: ['a'] }],
      },
      unread: ['perhaps', 'a, b'],
    });
  });
});
