import { Button, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import classes from './members.module.css';
import type { MembershipStep } from './steps.ts';
import { useMembershipStep } from './useMembershipStep.ts';

interface StepButtonProps {
  readonly step: MembershipStep;
  readonly people: PersonId[];
  readonly onDone: () => void;
}

/** Notes a step of the picked people, on the day one says. */
export function StepButton({ step, people, onDone }: StepButtonProps) {
  const { t } = useTranslation('memberships');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Popover
      opened={opened}
      onChange={(still) => still || close()}
      trapFocus
      returnFocus
      shadow="sm"
      width={280}
    >
      <Popover.Target>
        <Button variant="default" size="xs" disabled={people.length === 0} onClick={opened ? close : open}>
          {t(`step.${step}`)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(`step.${step}`)}>
        {opened && (
          <StepForm
            step={step}
            people={people}
            onDone={() => {
              close();
              onDone();
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function StepForm({ step, people, onDone }: StepButtonProps) {
  const { t } = useTranslation('memberships');
  const today = useToday();
  const [on, setOn] = useState<PlainDate>(today);
  const { take, busy } = useMembershipStep();
  const late = on > today;
  return (
    <form
      className={classes['stepForm']}
      onSubmit={(event) => {
        event.preventDefault();
        if (busy || late) return;
        void take(step, people, on).then((taken) => taken && onDone());
      }}
    >
      <DayInput
        required
        label={t(`on.${step}`)}
        value={on}
        error={late && t('inTheFuture')}
        onChange={(day) => day && setOn(day)}
      />
      <Button type="submit" size="xs" loading={busy} data-autofocus>
        {t('note', { count: people.length })}
      </Button>
    </form>
  );
}
