import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldValues, messageField } from '#shared/domain/outreach/fields.ts';
import { namesIn, rendered, renderedLine } from '#shared/domain/outreach/render.ts';
import { language } from '#shared/domain/vocabulary.ts';
import { fieldNamed, fieldToken } from '#shared/i18n/messageFields.ts';

const nothing: FieldValues = {
  name: '',
  familyName: '',
  givenName: '',
  calledName: '',
  department: '',
  title: '',
  leftIn: '',
  company: '',
  eventTitle: '',
  eventTime: '',
  eventPlace: '',
  eventLink: '',
  surveyTitle: '',
  surveyForm: '',
  youAskedWeDid: '',
  sender: '',
  today: '',
};
const yamada = { ...nothing, name: '山田 太郎', calledName: 'Taro' };

describe('a field', () => {
  test('is known by its code and by its name in either language, however that is typed', () => {
    for (const name of ['name', 'NAME', 'Full name', 'ｆｕｌｌ　ｎａｍｅ', '氏名']) {
      expect(fieldNamed(name)).toBe('name');
    }
    expect(fieldNamed('nickname')).toBeNull();
    expect(fieldNamed('')).toBeNull();
  });

  test.each(language.options)('is the only one of its name (%s)', (lang) => {
    for (const field of messageField.options) {
      expect(namesIn(fieldToken(field, lang)).map(fieldNamed)).toEqual([field]);
    }
  });
});

describe('a message', () => {
  test('has what is known in the place of its fields, and names what is lacking and what is no field', () => {
    const text = '{{氏名}} 様 ({{ Preferred name }}), {{department}}: {{nickname}} {name} {{}}';
    expect(rendered(text, yamada, fieldNamed)).toEqual({
      text: '山田 太郎 様 (Taro), : {{nickname}} {name} {{}}',
      empty: ['department'],
      unknown: ['nickname', ''],
    });
  });

  test('leaves out a line that would have nothing, and no other', () => {
    const text = 'a\n{{eventPlace}}\n  {{eventLink}} {{eventPlace}} \n\n{{eventPlace}}!\nb';
    expect(rendered(text, yamada, fieldNamed).text).toBe('a\n\n!\nb');
  });

  test('takes values as they are: nothing in them is a field, or a sign of replacing', () => {
    const tricky = { ...nothing, name: "{{sender}} $& $1 $' \\n", sender: 'Mio' };
    expect(rendered('{{name}}/{{sender}}', tricky, fieldNamed).text).toBe("{{sender}} $& $1 $' \\n/Mio");
  });

  test('without fields stays as it is but for the ends of lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('{{'));
        const expected = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
        expect(rendered(text, yamada, fieldNamed)).toEqual({ text: expected, empty: [], unknown: [] });
      }),
    );
  });
});

test('a subject is one line, whatever stands in text and values', () => {
  const injected = { ...nothing, name: 'Taro\r\nBcc: eve@example.com', sender: '  ' };
  const { text } = renderedLine(' Hello\n {{name}} \u2028 {{sender}}', injected, fieldNamed);
  expect(text).toBe('Hello Taro Bcc: eve@example.com');
});
