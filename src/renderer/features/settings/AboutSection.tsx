import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { about } from '#shared/contract/settings.ts';
import classes from './Section.module.css';
import { Section } from './Section.tsx';
import { Updates } from './Updates.tsx';

const components = about.keyof().options;

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
          {components.map((component) =>
            data[component] === null ? null : (
              <div key={component} className={classes['fact']}>
                <dt>{t(`about.${component}`)}</dt>
                <dd>{data[component]}</dd>
              </div>
            ),
          )}
        </dl>
      )}
      <Updates />
    </Section>
  );
}
