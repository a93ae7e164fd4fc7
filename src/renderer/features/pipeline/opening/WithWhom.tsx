import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { PersonSelect } from '#renderer/features/people/fields/PersonSelect.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName, type PersonName } from '#shared/domain/names.ts';
import classes from './WithWhom.module.css';

interface WithWhomProps {
  /** With whom it is, where that is settled. */
  readonly fixed: PersonId | null;
  readonly error: ReactNode;
  readonly onChoose: (person: PersonId) => void;
}

/** The person, chosen or given. */
export function WithWhom({ fixed, error, onChoose }: WithWhomProps) {
  const { t } = useTranslation('pipeline');
  const [chosen, setChosen] = useState<{ id: PersonId; name: PersonName } | null>(null);
  if (fixed !== null) return <Given personId={fixed} />;
  return (
    <PersonSelect
      label={t('field.person')}
      error={error}
      chosen={chosen}
      except={null}
      onChoose={(person) => {
        setChosen(person);
        onChoose(person.id);
      }}
    />
  );
}

function Given({ personId }: { personId: PersonId }) {
  const { data: profile } = useQuery(useData().people.profile.queryOptions({ input: { personId } }));
  return (
    <div className={classes['given']}>
      {profile && (
        <>
          <Monogram id={profile.id} name={profile} size={32} />
          <span className="enishi-name">{displayName(profile)}</span>
        </>
      )}
    </div>
  );
}
