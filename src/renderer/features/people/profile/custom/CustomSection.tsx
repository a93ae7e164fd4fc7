import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCustomFields } from '#renderer/features/customFields/useCustomFields.ts';
import type { CustomField } from '#shared/contract/customFields.ts';
import type { Profile } from '#shared/contract/personProfile.ts';
import type { CustomFieldId } from '#shared/domain/ids.ts';
import { FactSection, NothingYet } from '../FactSection.tsx';
import { CustomRow } from './CustomRow.tsx';
import classes from './CustomSection.module.css';

/** So many empty fields stand in line with the others; more of them are folded away. */
const shownEmpty = 4;

/** The workspace's own fields: each shows its value and turns into its input where it is clicked. */
export function CustomSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation('people');
  const fields = useCustomFields();
  const [editing, setEditing] = useState<CustomFieldId | null>(null);
  const empty = fields.filter(({ id }) => profile.custom[id] === undefined);
  const folded = empty.length > shownEmpty ? empty : [];
  const rows = (shown: readonly CustomField[]) => (
    <ul className={classes['fields']}>
      {shown.map((field) => (
        <CustomRow
          key={field.id}
          profile={profile}
          field={field}
          editing={editing === field.id}
          onEdit={() => setEditing(field.id)}
          onDone={() => setEditing((present) => (present === field.id ? null : present))}
        />
      ))}
    </ul>
  );
  return (
    <FactSection title={t('custom.title')}>
      {fields.length === 0 && (
        <NothingYet>
          {t('custom.none')}{' '}
          <Anchor renderRoot={(props) => <Link to="/settings" {...props} />} size="xs">
            {t('custom.toSettings')}
          </Anchor>
        </NothingYet>
      )}
      {rows(fields.filter((field) => !folded.includes(field)))}
      {folded.length > 0 && (
        <details className={classes['folded']}>
          <summary>{t('custom.showEmpty', { count: folded.length })}</summary>
          {rows(folded)}
        </details>
      )}
    </FactSection>
  );
}
