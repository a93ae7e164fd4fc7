import type { TextField, TextTest } from '../../domain/segments/rule.ts';
import { anyQuoted, type RuleWording, wordsOf } from './wording.ts';

/** What a condition on one of the program's own text fields says. */
export function readText(field: TextField, test: TextTest, not: boolean, wording: RuleWording): string {
  const noun = wordsOf(wording)(`segments:reading.noun.${field}`);
  const family = field === 'anyDepartment' || field === 'anyTitle' ? 'any' : 'one';
  return readTextTest(noun, family, test, not, wording);
}

/** What a test says of a text that is called `field`; `any` where there may be several of them. */
export function readTextTest(
  field: string,
  family: 'one' | 'any',
  test: TextTest,
  not: boolean,
  wording: RuleWording,
): string {
  const texts = test.test === 'empty' ? [] : test.test === 'in' ? test.texts : [test.text];
  return wordsOf(wording)(`segments:reading.text.${family}.${textForm(test, not)}`, {
    field,
    texts: anyQuoted(texts, wording),
  });
}

/** What a test is called, turned round or not; the page's choices have the same names. */
export function textForm(test: TextTest, not: boolean) {
  switch (test.test) {
    case 'contains':
      return not ? 'notContains' : 'contains';
    case 'startsWith':
      return not ? 'notStartsWith' : 'startsWith';
    case 'in':
      return not ? 'notIn' : 'in';
    case 'empty':
      return not ? 'filled' : 'empty';
  }
}
