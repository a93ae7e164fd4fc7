import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Audience } from '#shared/contract/audience.ts';
import classes from '../desk.module.css';
import { EventSelect } from './EventSelect.tsx';

type Guests = Extract<Audience, { type: 'guests' }>;

interface GuestAudienceProps {
  /** Null while no event is chosen. */
  readonly audience: Guests | null;
  readonly onChange: (audience: Audience) => void;
}

const guestGroup = z.enum(['notInvited', 'invited', 'yes', 'attended']);

/** Of an event's list: who was not invited yet, who was, who said yes, who came. */
export function GuestAudience({ audience, onChange }: GuestAudienceProps) {
  const { t } = useTranslation('outreach');
  return (
    <div className={classes['pairs']}>
      <EventSelect
        label={t('audience.event')}
        none={t('audience.noEvent')}
        past
        value={audience?.eventId ?? null}
        onChange={(eventId) => {
          if (eventId !== null) onChange({ type: 'guests', eventId, who: audience?.who ?? 'notInvited' });
        }}
      />
      <Select
        label={t('audience.who')}
        disabled={audience === null}
        allowDeselect={false}
        data={guestGroup.options.map((value) => ({ value, label: t(`audience.guests.${value}`) }))}
        value={audience?.who ?? 'notInvited'}
        onChange={(value) => {
          if (audience !== null) onChange({ ...audience, who: guestGroup.parse(value) });
        }}
      />
    </div>
  );
}
