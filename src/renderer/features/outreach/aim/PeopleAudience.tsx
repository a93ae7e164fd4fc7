import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonSelect } from '#renderer/features/people/fields/PersonSelect.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Audience } from '#shared/contract/audience.ts';
import classes from '../desk.module.css';

interface PeopleAudienceProps {
  readonly audience: Extract<Audience, { type: 'people' }>;
  readonly onChange: (audience: Audience) => void;
}

/** People one by one, as they were picked elsewhere or are added here. Who they are is in the list beside it. */
export function PeopleAudience({ audience, onChange }: PeopleAudienceProps) {
  const { t } = useTranslation('outreach');
  const format = useFormat();
  const { people } = audience;
  // The field is made anew after each, so that it is empty again.
  const [added, setAdded] = useState(0);
  return (
    <div className={classes['pairs']}>
      <PersonSelect
        key={added}
        label={t('audience.add')}
        chosen={null}
        except={null}
        onChoose={({ id }) => {
          setAdded(added + 1);
          onChange({ type: 'people', people: [...new Set([...people, id])] });
        }}
      />
      <p className={classes['hint']} aria-live="polite">
        {people.length === 0
          ? t('audience.nobody')
          : t('audience.picked', { count: people.length, shown: format.number(people.length) })}
      </p>
    </div>
  );
}
