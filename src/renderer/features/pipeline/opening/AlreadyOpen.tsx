import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import type { PartnershipForm } from '#shared/domain/vocabulary.ts';

interface AlreadyOpenProps {
  readonly personId: PersonId;
  readonly form: PartnershipForm;
  readonly onGo: () => void;
}

/** Says that somebody works on the same with this person already, so that they are not asked twice. */
export function AlreadyOpen({ personId, form, onGo }: AlreadyOpenProps) {
  const { t } = useTranslation('pipeline');
  const { data = [] } = useQuery(useData().pipeline.ofPerson.queryOptions({ input: { personId } }));
  const same = data.find((each) => each.form === form && each.outcome === null);
  if (same === undefined) return null;
  return (
    <Alert icon={<IconInfoCircle stroke={1.6} aria-hidden />} role="status">
      {t('open.already', { name: displayName(same.personName) })}{' '}
      <Link
        to="/pipeline/$opportunityId"
        params={{ opportunityId: same.id }}
        search={{ form }}
        onClick={onGo}
      >
        {t('open.toIt')}
      </Link>
    </Alert>
  );
}
