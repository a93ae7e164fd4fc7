import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { about } from '#shared/contract/settings.ts';
import classes from './Section.module.css';
import { Section } from './Section.tsx';

const parts = about.keyof().options;

/** Which versions run, for whoever reports a fault. */
export function AboutSection() {
  const { t } = useTranslation('settings');
  const { data } = useQuery(useData().settings.about.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  return (
    <Section title={t('about.title')}>
      {data === undefined ? (
        <LinesSkeleton lines={3} />
      ) : (
        <dl className={classes['facts']}>
          {parts.map((part) =>
            data[part] === null ? null : (
              <div key={part} className={classes['fact']}>
                <dt>{t(`about.${part}`)}</dt>
                <dd>{data[part]}</dd>
              </div>
            ),
          )}
        </dl>
      )}
    </Section>
  );
}
