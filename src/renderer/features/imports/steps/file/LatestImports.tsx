import { Anchor, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { AgoText } from '#renderer/ui/DateText.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import classes from './LatestImports.module.css';

const shownAtMost = 5;

/** The last imports, with the way to all of them; nothing where there was none yet. */
export function LatestImports() {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const now = useNow();
  const input = { offset: 0, limit: shownAtMost };
  const past = useQuery(useData().imports.past.queryOptions({ input })).data;
  if (past === undefined || past.total === 0) return null;
  return (
    <section aria-labelledby="latest-imports">
      <div className={classes['head']}>
        <Title order={3} id="latest-imports">
          {t('file.latest')}
        </Title>
        <Anchor component={Link} to="/imports/past">
          {t('file.allPast')}
        </Anchor>
      </div>
      <ul className={classes['imports']}>
        {past.imports.map(({ id, fileName, importedAt, importedBy, created, updated, undoneAt }) => (
          <li key={id} className={classes['import']} data-undone={undoneAt !== null || undefined}>
            <span className={classes['name']} title={fileName}>
              {fileName}
            </span>
            <span className="enishi-figures">
              {undoneAt === null
                ? t('file.broughtIn', {
                    created: format.number(created),
                    updated: format.number(updated),
                  })
                : t('file.undone')}
            </span>
            <span className={classes['when']}>
              {importedBy} · <AgoText moment={importedAt} now={now} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
