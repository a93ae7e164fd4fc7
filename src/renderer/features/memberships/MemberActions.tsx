import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { MemberStanding } from '#shared/contract/memberships.ts';
import type { PersonId, SegmentId } from '#shared/domain/ids.ts';
import { useStartOutreach } from '../outreach/newOutreach.ts';
import classes from './members.module.css';
import { StepButton } from './StepButton.tsx';
import { stepsOf } from './steps.ts';

interface MemberActionsProps {
  readonly standing: MemberStanding;
  readonly segmentId: SegmentId | null;
  /** Who is picked; with nobody picked, the message is for all. */
  readonly chosen: PersonId[];
  readonly total: number;
  readonly onDone: () => void;
}

/** Writes to the picked people, or to all who stand so, and notes the next step of the picked ones. */
export function MemberActions({ standing, segmentId, chosen, total, onDone }: MemberActionsProps) {
  const { t } = useTranslation('memberships');
  const format = useFormat();
  const client = useDataClient();
  const startOutreach = useStartOutreach();
  const showRefusal = useRefusalNotice();
  const write = async () => {
    const people =
      chosen.length > 0 ? chosen : (await client.memberships.peopleOf({ standing, segmentId })).people;
    startOutreach({
      purpose: standing === 'notInvited' || standing === 'invited' ? 'invitation' : 'checkIn',
      consentPurpose: 'news',
      channel: 'email',
      audience: { type: 'people', people },
    });
  };
  const many = chosen.length > 0 ? chosen.length : total;
  return (
    <div className={classes['actions']}>
      <Button variant="default" size="xs" onClick={() => void write().catch(showRefusal)}>
        {t(standing === 'toWelcome' ? 'writeWelcome' : 'write', { count: many, shown: format.number(many) })}
      </Button>
      {stepsOf[standing].map((step) => (
        <StepButton key={step} step={step} people={chosen} onDone={onDone} />
      ))}
      {chosen.length === 0 && <span className={classes['quiet']}>{t('pickFirst')}</span>}
    </div>
  );
}
