import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile, Relation } from '#shared/contract/personProfile.ts';
import { displayName } from '#shared/domain/names.ts';
import { FormDialog } from '../../fields/FormDialog.tsx';
import { FactSection, NothingYet } from '../FactSection.tsx';
import { RelationForm } from './RelationForm.tsx';
import classes from './RelationsSection.module.css';
import { wayOf, ways } from './ways.ts';

const order = Object.keys(ways);

/** Whom the person worked for and with, and by whom they came. */
export function RelationsSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation('people');
  const [editing, setEditing] = useState<{ relation: Relation | null } | null>(null);
  const close = () => setEditing(null);
  const relations = profile.relations.toSorted((a, b) => order.indexOf(wayOf(a)) - order.indexOf(wayOf(b)));
  return (
    <FactSection
      title={t('relation.title')}
      action={{ label: t('relation.add'), onClick: () => setEditing({ relation: null }) }}
    >
      {relations.length === 0 && <NothingYet>{t('relation.none')}</NothingYet>}
      <ul className={classes['list']}>
        {relations.map((relation) => (
          <li key={relation.id} className={classes['row']}>
            <span className={classes['way']}>{t(`relation.${wayOf(relation)}`)}</span>
            <span className={classes['who']}>
              <Link
                to="/alumni/$personId"
                params={{ personId: relation.otherId }}
                className={`enishi-name ${classes['name']}`}
              >
                {displayName(relation.otherName)}
              </Link>
              {relation.note !== '' && <span className={classes['note']}>{relation.note}</span>}
            </span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              className={classes['change'] ?? ''}
              aria-label={t('life.change', { what: displayName(relation.otherName) })}
              onClick={() => setEditing({ relation })}
            >
              <IconPencil size={14} stroke={1.6} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <FormDialog
        opened={editing !== null}
        onClose={close}
        title={t(editing?.relation ? 'relation.editTitle' : 'relation.addTitle')}
      >
        {editing && <RelationForm profile={profile} relation={editing.relation} onDone={close} />}
      </FormDialog>
    </FactSection>
  );
}
