// The font that the letter is printed in.
import '@fontsource/noto-serif-jp/400.css';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Toggles } from '#renderer/features/interactions/Toggles.tsx';
import { LetterSheet } from '#renderer/report/LetterSheet.tsx';
import type { ThanksLetter } from '#shared/contract/farewells.ts';
import { type Language, language as languages } from '#shared/domain/vocabulary.ts';
import { letterOfThanks } from '#shared/i18n/letterOfThanks.ts';
import classes from './LetterPanel.module.css';
import { LetterWays } from './LetterWays.tsx';
import type { ThanksOf, ThanksWriting } from './useThanksForm.ts';

interface LetterPanelProps {
  readonly data: ThanksOf;
  readonly writing: ThanksWriting;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

/** The letter as it will be printed, changing as one writes, and the ways to paper. */
export function LetterPanel({ data, writing, language, onLanguage }: LetterPanelProps) {
  const { t } = useTranslation(['farewells', 'vocabulary']);
  const heading = useId();
  const [vertical, setVertical] = useState(false);
  const { form, given } = writing;
  const letter = letterOfThanks({
    language,
    vertical,
    personName: data.personName,
    on: given ? form.day : data.lastDay,
    words: form.words,
    givenBy: form.givenBy,
  });
  return (
    <section aria-labelledby={heading} className={classes['panel']}>
      <h2 id={heading}>{t('letter.title')}</h2>
      <div className={classes['choices']}>
        <Toggles
          label={t('letter.language')}
          options={languages.options.map((value) => ({ value, word: t(`vocabulary:language.${value}`) }))}
          value={language}
          onChange={onLanguage}
        />
        {language === 'ja' && (
          <Toggles
            label={t('letter.direction')}
            options={[
              { value: 'horizontal', word: t('letter.horizontal') },
              { value: 'vertical', word: t('letter.vertical') },
            ]}
            value={vertical ? 'vertical' : 'horizontal'}
            onChange={(value) => setVertical(value === 'vertical')}
          />
        )}
      </div>
      <Preview letter={letter} />
      <LetterWays
        data={data}
        writing={writing}
        language={language}
        vertical={letter.vertical}
        empty={letter.paragraphs.length === 0}
      />
    </section>
  );
}

/** A picture of the sheet: one can't go into it, and who listens hears what it says. */
function Preview({ letter }: { letter: ThanksLetter }) {
  const { t } = useTranslation('farewells');
  const reading = [t('letter.preview'), letter.addressee, ...letter.paragraphs, ...letter.signature];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <div className={classes['desk']} tabIndex={0} role="img" aria-label={reading.join(' ')}>
      <div className={classes['paper']} data-vertical={letter.vertical || undefined} inert>
        <LetterSheet letter={letter} />
      </div>
    </div>
  );
}
