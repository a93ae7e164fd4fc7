import { useTranslation } from 'react-i18next';
import { type Sentiment, sentiment } from '#shared/domain/vocabulary.ts';
import { sentimentSigns } from './signs.ts';
import classes from './Toggles.module.css';

interface SentimentTogglesProps {
  readonly value: Sentiment | null;
  readonly onChange: (value: Sentiment | null) => void;
}

/** How it felt; nobody has to say, so what is chosen goes again with a second press. */
export function SentimentToggles({ value, onChange }: SentimentTogglesProps) {
  const { t } = useTranslation('interactions');
  return (
    <fieldset className={classes['toggles']} aria-label={t('field.sentiment')}>
      {sentiment.options.map((option) => {
        const Sign = sentimentSigns[option];
        return (
          <button
            key={option}
            type="button"
            className={classes['toggle']}
            aria-pressed={option === value}
            onClick={() => onChange(option === value ? null : option)}
          >
            <Sign size={15} stroke={1.6} aria-hidden />
            {t(`sentiment.${option}`)}
          </button>
        );
      })}
    </fieldset>
  );
}
