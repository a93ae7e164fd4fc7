import { useRef, useState } from 'react';
import { usePreferences } from '#renderer/app/preferences.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { FactsPanel } from './FactsPanel.tsx';
import { LetterPanel } from './LetterPanel.tsx';
import classes from './ThanksDesk.module.css';
import { ThanksFields } from './ThanksFields.tsx';
import { type ThanksOf, useThanksForm } from './useThanksForm.ts';

/** What is written on the left, with what helps below it; the letter it becomes on the right. */
export function ThanksDesk({ data }: { data: ThanksOf }) {
  const [language, setLanguage] = useState<Language>(usePreferences().language);
  const writing = useThanksForm(data);
  const words = useRef<HTMLTextAreaElement>(null);
  const insert = (sentence: string) => {
    const field = words.current;
    const { text, caret } = inserted(writing.form.words, field?.selectionStart ?? null, sentence, language);
    writing.change({ words: text });
    if (field === null) return;
    field.focus();
    // When the field holds the new words.
    setTimeout(() => field.setSelectionRange(caret, caret), 0);
  };
  return (
    <div className={classes['desk']}>
      <div className={classes['writing']}>
        <ThanksFields writing={writing} wordsRef={words} />
        <FactsPanel data={data} language={language} onInsert={insert} />
      </div>
      <LetterPanel data={data} writing={writing} language={language} onLanguage={setLanguage} />
    </div>
  );
}

/** The words with a sentence put in where one writes, and where one goes on. English parts sentences by a space. */
function inserted(words: string, at: number | null, sentence: string, language: Language) {
  const place = at ?? words.length;
  const before = words.slice(0, place);
  const gap = language === 'en' && before !== '' && !/\s$/.test(before) ? ' ' : '';
  const start = `${before}${gap}${sentence}`;
  return { text: start + words.slice(place), caret: start.length };
}
