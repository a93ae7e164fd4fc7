import { Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Toggles } from '#renderer/features/interactions/Toggles.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { MessageText, MessageTexts } from '#shared/contract/outreach.ts';
import type { MessageField } from '#shared/domain/outreach/fields.ts';
import { type Language, language as languages } from '#shared/domain/vocabulary.ts';
import { fieldToken } from '#shared/i18n/messageFields.ts';
import classes from '../desk.module.css';
import { isBlank } from '../outreachDraft.ts';
import { FieldPalette } from './FieldPalette.tsx';

interface TextFieldsProps {
  readonly texts: MessageTexts;
  readonly onChange: (texts: MessageTexts) => void;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** How many get it in each language, where that is known. */
  readonly people?: readonly { readonly language: Language; readonly people: number }[];
  readonly error?: string | false;
}

const empty: MessageText = { subject: '', body: '' };
type Part = keyof MessageText;

/** Subject and text in one language at a time, with the fields that may stand in them one click away. */
export function TextFields(props: TextFieldsProps) {
  const { texts, onChange, language, onLanguage, people, error } = props;
  const { t } = useTranslation(['outreach', 'vocabulary']);
  const format = useFormat();
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const [last, setLast] = useState<Part>('body');
  const text = texts[language] ?? empty;
  const other: Language = language === 'ja' ? 'en' : 'ja';
  const readers = people?.find((each) => each.language === language)?.people;
  const set = (part: Part, words: string) => onChange({ ...texts, [language]: { ...text, [part]: words } });
  const insert = (field: MessageField) => {
    const input = last === 'subject' ? subject.current : body.current;
    const at = input?.selectionStart ?? text[last].length;
    const until = input?.selectionEnd ?? at;
    const start = text[last].slice(0, at) + fieldToken(field, language);
    set(last, start + text[last].slice(until));
    input?.focus();
    // When the field holds the new words.
    setTimeout(() => input?.setSelectionRange(start.length, start.length), 0);
  };
  const word = (value: Language) => {
    const count = people?.find((each) => each.language === value)?.people;
    const name = t(`vocabulary:language.${value}`);
    return count === undefined ? name : t('texts.language', { name, shown: format.number(count) });
  };
  return (
    <div className={classes['stack']}>
      <Toggles
        label={t('texts.languages')}
        options={languages.options.map((value) => ({ value, word: word(value) }))}
        value={language}
        onChange={onLanguage}
      />
      <TextInput
        ref={subject}
        label={t('texts.subject')}
        lang={language}
        maxLength={300}
        value={text.subject}
        error={error}
        onFocus={() => setLast('subject')}
        onChange={(event) => set('subject', event.currentTarget.value)}
      />
      <Textarea
        ref={body}
        label={t('texts.body')}
        lang={language}
        autosize
        minRows={10}
        maxRows={24}
        maxLength={50_000}
        value={text.body}
        onFocus={() => setLast('body')}
        onChange={(event) => set('body', event.currentTarget.value)}
      />
      {isBlank(text) && !isBlank(texts[other]) && (
        <p className={classes['hint']} role="status">
          {readers === undefined
            ? t('texts.blank', { other: t(`vocabulary:language.${other}`) })
            : t('texts.blankFor', {
                count: readers,
                shown: format.number(readers),
                other: t(`vocabulary:language.${other}`),
              })}
        </p>
      )}
      <FieldPalette language={language} onInsert={insert} />
    </div>
  );
}
