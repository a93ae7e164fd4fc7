import { expect, test } from 'vitest';
import { messageTemplate } from '#shared/contract/outreach.ts';
import { namesIn } from '#shared/domain/outreach/render.ts';
import { language } from '#shared/domain/vocabulary.ts';
import { fieldNamed } from '#shared/i18n/messageFields.ts';
import { messageTemplatesIn } from '#shared/i18n/messageTemplates.ts';

const shape = messageTemplate.omit({ id: true, version: true });

test.each(language.options)(
  "the program's own templates are whole and name fields there are (%s)",
  (reader) => {
    const templates = messageTemplatesIn(reader);
    expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length);
    for (const template of templates) {
      expect(shape.parse(template)).toBeTruthy();
      for (const text of Object.values(template.texts)) {
        const written = `${text?.subject}\n${text?.body}`;
        expect(namesIn(written).length).toBeGreaterThan(1);
        for (const name of namesIn(written))
          expect(fieldNamed(name), `${template.code}: ${name}`).not.toBeNull();
        expect(written).not.toMatch(/undefined|outreach:/);
      }
    }
  },
);

test('each says who writes, and the Japanese ones address people by name', () => {
  for (const { code, texts } of messageTemplatesIn('ja')) {
    expect(texts.en?.body, code).toContain('{{Sender}}');
    expect(texts.ja?.body, code).toContain('{{差出人}}');
    expect(texts.ja?.body.split('\n')[0], code).toBe('{{氏名}} 様');
  }
});
