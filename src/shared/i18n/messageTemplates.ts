import type { MessageTemplate } from '../contract/outreach.ts';
import type { ConsentPurpose, Language, Purpose } from '../domain/vocabulary.ts';
import { fieldNamed, fieldToken } from './messageFields.ts';
import { translator } from './translator.ts';

/** The program's own templates, and what each is for. */
const programTemplates = {
  invitation: ['invitation', 'events'],
  news: ['news', 'news'],
  youAskedWeDid: ['news', 'news'],
  thanks: ['thanks', 'news'],
  checkIn: ['checkIn', 'news'],
  survey: ['checkIn', 'surveys'],
  askReferral: ['askReferral', 'news'],
  askRehire: ['askRehire', 'jobs'],
  askFavour: ['askFavour', 'news'],
} as const satisfies Record<string, readonly [Purpose, ConsentPurpose]>;

type Code = keyof typeof programTemplates;
const codes: readonly Code[] = [
  'invitation',
  'news',
  'youAskedWeDid',
  'thanks',
  'checkIn',
  'survey',
  'askReferral',
  'askRehire',
  'askFavour',
];

/** One of the program's own: named in the reader's language, written in both. */
export type ProgramTemplate = Omit<MessageTemplate, 'id' | 'version'> & { code: Code };

/** The program's own templates, in the order in which they are offered. */
export function messageTemplatesIn(reader: Language): ProgramTemplate[] {
  return codes.map((code) => {
    const [purpose, consentPurpose] = programTemplates[code];
    return {
      code,
      name: translator(reader).t(`outreach:template.${code}.name`),
      purpose,
      consentPurpose,
      texts: { en: textIn('en', code), ja: textIn('ja', code) },
    };
  });
}

function textIn(language: Language, code: Code): { subject: string; body: string } {
  // The braces are for the fields of the message, not for values of these words.
  const word = (part: 'subject' | 'body') =>
    translator(language)
      .t(`outreach:template.${code}.${part}`, { skipInterpolation: true })
      .replace(/\{\{\s*(\w+)\s*\}\}/g, (written, name: string) => {
        const field = fieldNamed(name);
        return field === null ? written : fieldToken(field, language);
      });
  return { subject: word('subject'), body: word('body') };
}
