import type { MessageText, MessageTexts, OutreachAim } from '#shared/contract/outreach.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName, isFamilyFirst, type PersonName } from '#shared/domain/names.ts';
import type { FieldValues, MessageField } from '#shared/domain/outreach/fields.ts';
import { namesIn, rendered, renderedLine } from '#shared/domain/outreach/render.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { fieldNamed } from '#shared/i18n/messageFields.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { refusal } from '../refusal.ts';
import { textForm } from '../surveys/form/textForm.ts';
import { readAsked } from '../surveys/read.ts';
import type { MessagePerson } from './messagePeople.ts';
import { type OccasionValues, occasionIn, type Writing } from './occasion.ts';

/** A message as one person gets it. */
export interface Message {
  /** The language it is in: the person's own, or the other one where there is no text in that. */
  language: Language;
  subject: string;
  body: string;
  empty: MessageField[];
  unknown: string[];
}

export type Composer = (person: MessagePerson) => Message;

/** What makes the message for each person; what is the same for all is read once for each language. */
export function composerOf(
  sqlite: SqliteDatabase,
  { texts, ...aim }: Pick<OutreachAim, 'eventId' | 'surveyId'> & { texts: MessageTexts },
  writing: Writing,
): Composer {
  const occasions = new Map<Language, OccasionValues>();
  const formFor = surveyFormOf(sqlite, texts, aim);
  return (person) => {
    const { language, text } = textFor(person, texts);
    const occasion = occasions.get(language) ?? occasionIn(sqlite, aim, writing, language);
    occasions.set(language, occasion);
    const personal = { ...personalValues(person, language), surveyForm: formFor(person.personId, language) };
    const values = { ...occasion, ...personal };
    const subject = renderedLine(text.subject, values, fieldNamed);
    const body = rendered(text.body, values, fieldNamed);
    return {
      language,
      subject: subject.text,
      body: body.text,
      empty: [...new Set([...subject.empty, ...body.empty])],
      unknown: [...new Set([...subject.unknown, ...body.unknown])],
    };
  };
}

/** Whether the form of a survey stands in the text itself. */
export const hasForm = (texts: MessageTexts): boolean =>
  namesOf(texts).some((name) => fieldNamed(name) === 'surveyForm');

/** The survey as text for each person; it is long, and made only where a text has it. */
function surveyFormOf(
  sqlite: SqliteDatabase,
  texts: MessageTexts,
  { surveyId }: Pick<OutreachAim, 'surveyId'>,
): (person: PersonId, language: Language) => string {
  if (surveyId === null || !hasForm(texts)) return () => '';
  const survey = readAsked(sqlite, surveyId);
  return (personId, language) => textForm({ survey, language, personId });
}

const namesOf = ({ en, ja }: MessageTexts): string[] =>
  [en, ja].flatMap((text) => (text === null ? [] : [...namesIn(text.subject), ...namesIn(text.body)]));

/** INVALID_INPUT for a message without a text in any language, or with a field there is not. */
export function requireTexts(texts: MessageTexts): void {
  const written = [texts.en, texts.ja].filter((text) => text !== null);
  if (written.every(({ body }) => body.trim() === '')) {
    throw refusal('INVALID_INPUT', { field: 'texts', reason: 'noText' });
  }
  if (namesOf(texts).some((name) => fieldNamed(name) === null)) {
    throw refusal('INVALID_INPUT', { field: 'texts', reason: 'unknownField' });
  }
}

const noText: MessageText = { subject: '', body: '' };
const isWritten = (text: MessageText | null): text is MessageText => text !== null && text.body.trim() !== '';

function textFor(person: MessagePerson, texts: MessageTexts): { language: Language; text: MessageText } {
  const own = person.language;
  const other = own === 'en' ? 'ja' : 'en';
  const language = isWritten(texts[own]) || !isWritten(texts[other]) ? own : other;
  return { language, text: texts[language] ?? noText };
}

function personalValues(
  { personName, department, title, leftOn, company }: MessagePerson,
  language: Language,
): Omit<FieldValues, keyof OccasionValues | 'surveyForm'> {
  return {
    name: nameIn(personName, language),
    familyName: personName.familyName ?? '',
    givenName: personName.givenName ?? '',
    calledName: calledIn(personName, language),
    department: department ?? '',
    title: title ?? '',
    leftIn: leftOn?.slice(0, 4) ?? '',
    company: company ?? '',
  };
}

/** In English a name in kanji is written as its owner writes it in Latin letters, where that is known. */
function nameIn(name: PersonName, language: Language): string {
  if (language === 'en' && isFamilyFirst(name) && name.latinName !== null) return name.latinName;
  return displayName(name);
}

/** What one says to them: the preferred name, else the given name in English and the family name in Japanese. */
function calledIn(name: PersonName, language: Language): string {
  const { preferredName, givenName, familyName } = name;
  if (preferredName !== null) return preferredName;
  if (language === 'en' && isFamilyFirst(name)) return nameIn(name, language);
  return (language === 'en' ? givenName : familyName) ?? displayName(name);
}
