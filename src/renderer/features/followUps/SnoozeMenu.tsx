import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconClockPause } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { addDays, type PlainDate } from '#shared/domain/plainDate.ts';
import classes from './followUps.module.css';

interface SnoozeMenuProps {
  /** What is put off, for who does not see it. */
  readonly title: string;
  readonly onSnooze: (until: PlainDate) => void;
}

const choices = [
  { name: 'tomorrow', days: 1 },
  { name: 'threeDays', days: 3 },
  { name: 'nextWeek', days: 7 },
] as const;

/** Puts something off: to a near day by one choice, or to any other. */
export function SnoozeMenu({ title, onSnooze }: SnoozeMenuProps) {
  const { t } = useTranslation('followUps');
  const format = useFormat();
  const today = useToday();
  const [choosing, choose] = useDisclosure(false);
  const label = t('snooze.label', { title });
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={label} title={label}>
            <IconClockPause size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('snooze.heading')}</Menu.Label>
          {choices.map(({ name, days }) => (
            <Menu.Item
              key={name}
              onClick={() => onSnooze(addDays(today, days))}
              rightSection={<span className={classes['day']}>{format.date(addDays(today, days))}</span>}
            >
              {t(`snooze.${name}`)}
            </Menu.Item>
          ))}
          <Menu.Item onClick={choose.open}>{t('snooze.another')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <FormDialog opened={choosing} onClose={choose.close} title={t('snooze.anotherTitle')}>
        <AnotherDay
          today={today}
          onCancel={choose.close}
          onChosen={(until) => {
            choose.close();
            onSnooze(until);
          }}
        />
      </FormDialog>
    </>
  );
}

interface AnotherDayProps {
  readonly today: PlainDate;
  readonly onChosen: (until: PlainDate) => void;
  readonly onCancel: () => void;
}

function AnotherDay({ today, onChosen, onCancel }: AnotherDayProps) {
  const { t } = useTranslation('followUps');
  const [until, setUntil] = useState<PlainDate | null>(addDays(today, 14));
  const [tried, setTried] = useState(false);
  const later = until !== null && until > today;
  return (
    <FormFrame
      busy={false}
      error={null}
      submitLabel={t('snooze.button')}
      onCancel={onCancel}
      onSubmit={() => (later ? onChosen(until) : setTried(true))}
    >
      <DayInput
        label={t('snooze.heading')}
        value={until}
        onChange={setUntil}
        error={tried && !later && t('snooze.notLater')}
      />
    </FormFrame>
  );
}
