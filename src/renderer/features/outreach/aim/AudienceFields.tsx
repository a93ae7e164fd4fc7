import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Toggles } from '#renderer/features/interactions/Toggles.tsx';
import type { Audience } from '#shared/contract/audience.ts';
import type { EventId } from '#shared/domain/ids.ts';
import classes from '../desk.module.css';
import { everyAlumnus } from '../outreachDraft.ts';
import { GuestAudience } from './GuestAudience.tsx';
import { PeopleAudience } from './PeopleAudience.tsx';
import { SegmentAudience } from './SegmentAudience.tsx';

interface AudienceFieldsProps {
  readonly audience: Audience;
  /** The event the message invites to, whose guests are then offered first. */
  readonly eventId: EventId | null;
  readonly onChange: (audience: Audience) => void;
}

type Kind = Audience['type'];
const audienceKinds: readonly Kind[] = ['segments', 'guests', 'people'];

/** Whom the message is meant for: segments and what people want, the guests of an event, or people one by one. */
export function AudienceFields({ audience, eventId, onChange }: AudienceFieldsProps) {
  const { t } = useTranslation('outreach');
  // The guests of no event are no audience yet, so that what was chosen before stays until there is one.
  const [wished, wish] = useState<Kind>(audience.type);
  const [seen, see] = useState(audience);
  if (seen !== audience) {
    see(audience);
    wish(audience.type);
  }
  const choose = (kind: Kind) => {
    wish(kind);
    if (kind === audience.type) return;
    if (kind === 'segments') onChange(everyAlumnus);
    if (kind === 'people') onChange({ type: 'people', people: [] });
    if (kind === 'guests' && eventId !== null) onChange({ type: 'guests', eventId, who: 'notInvited' });
  };
  return (
    <div className={classes['stack']}>
      <Toggles
        label={t('audience.label')}
        options={audienceKinds.map((value) => ({ value, word: t(`audience.kind.${value}`) }))}
        value={wished}
        onChange={choose}
      />
      {wished === 'segments' && audience.type === 'segments' && (
        <SegmentAudience audience={audience} onChange={onChange} />
      )}
      {wished === 'guests' && (
        <GuestAudience audience={audience.type === 'guests' ? audience : null} onChange={onChange} />
      )}
      {wished === 'people' && audience.type === 'people' && (
        <PeopleAudience audience={audience} onChange={onChange} />
      )}
    </div>
  );
}
