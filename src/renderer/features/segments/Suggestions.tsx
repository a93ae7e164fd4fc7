import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './Suggestions.module.css';
import { suggestionNames } from './suggestions.ts';

/** Rules to begin with, each a press away. */
export function Suggestions({ withSentence = false }: { withSentence?: boolean }) {
  const { t } = useTranslation('segments');
  const navigate = useNavigate();
  return (
    <section className={classes['suggestions']} aria-label={t('suggestions.label')}>
      <p className={classes['sentence']}>{t(withSentence ? 'empty' : 'chooseOne')}</p>
      <ul className={classes['cards']}>
        {suggestionNames.map((name) => (
          <li key={name} className={classes['card']}>
            <h2 className={classes['name']}>{t(`suggestions.${name}.name`)}</h2>
            <p className={classes['what']}>{t(`suggestions.${name}.what`)}</p>
            <Button
              size="xs"
              variant="default"
              aria-label={t('suggestions.useNamed', { name: t(`suggestions.${name}.name`) })}
              onClick={() =>
                void navigate({
                  to: '/segments/$segmentId',
                  params: { segmentId: 'new' },
                  state: { segmentStart: name },
                })
              }
            >
              {t('suggestions.use')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
