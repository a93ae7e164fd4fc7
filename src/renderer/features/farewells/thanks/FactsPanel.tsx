import { UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { displayName } from '#shared/domain/names.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { thanksFrame, thanksSentence } from '#shared/i18n/thanksSentences.ts';
import classes from './FactsPanel.module.css';
import type { ThanksOf } from './useThanksForm.ts';

interface FactsPanelProps {
  readonly data: ThanksOf;
  /** The letter's language, in which the sentences are. */
  readonly language: Language;
  readonly onInsert: (sentence: string) => void;
}

/** Sentences to write with: what the records say the person did, and what a letter begins and ends with. */
export function FactsPanel({ data, language, onInsert }: FactsPanelProps) {
  const { t } = useTranslation('farewells');
  const heading = useId();
  const facts = [...new Set(data.facts.map((fact) => thanksSentence(fact, language)))];
  return (
    <section aria-labelledby={heading} className={classes['panel']}>
      <h2 id={heading}>{t('thanks.facts', { name: displayName(data.personName) })}</h2>
      <p className={classes['hint']}>{facts.length === 0 ? t('thanks.noFacts') : t('thanks.factsHint')}</p>
      <Sentences sentences={facts} language={language} onInsert={onInsert} />
      <h3>{t('thanks.frame')}</h3>
      <Sentences sentences={thanksFrame(language)} language={language} onInsert={onInsert} />
    </section>
  );
}

function Sentences(props: { sentences: string[]; language: Language; onInsert: (sentence: string) => void }) {
  const { t } = useTranslation('farewells');
  return (
    <ul className={classes['sentences']}>
      {props.sentences.map((sentence) => (
        <li key={sentence}>
          <UnstyledButton
            className={classes['sentence'] ?? ''}
            aria-label={t('thanks.insert', { sentence })}
            onClick={() => props.onInsert(sentence)}
          >
            <IconPlus size={14} stroke={1.8} aria-hidden />
            <span lang={props.language}>{sentence}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
