import { ActionIcon, Button } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SmallDayInput } from '#renderer/features/interactions/SmallDayInput.tsx';
import type { EventSession } from '#shared/contract/events.ts';
import { addDays, daysBetween } from '#shared/domain/plainDate.ts';
import type { WallTime } from '#shared/domain/wallTime.ts';
import { endsTooEarly, nextSession } from './eventDraft.ts';
import classes from './form.module.css';

interface SessionFieldsProps {
  readonly sessions: readonly EventSession[];
  readonly tried: boolean;
  readonly onChange: (sessions: readonly EventSession[]) => void;
}

const mostSessions = 30;

/** The dates of an event, at least one, each from a time to a time by the clock of its zone. */
export function SessionFields({ sessions, tried, onChange }: SessionFieldsProps) {
  const { t } = useTranslation('events');
  const next = nextSession(sessions);
  const replace = (at: number, session: EventSession) => onChange(sessions.with(at, session));
  return (
    <fieldset className={classes['sessions']}>
      <legend className={classes['legend']}>{t('field.sessions')}</legend>
      {sessions.map((session, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a date is known by its place while it is typed
        <div key={at} className={classes['session']}>
          <Moment
            name="from"
            value={session.from}
            // The end goes along, so that a move by some days is one step.
            onChange={(from) => {
              const moved = daysBetween(session.from.date, from.date);
              replace(at, { from, to: { ...session.to, date: addDays(session.to.date, moved) } });
            }}
          />
          <span className={classes['to']} aria-hidden>
            –
          </span>
          <Moment name="to" value={session.to} onChange={(to) => replace(at, { ...session, to })} />
          {sessions.length > 1 && (
            <ActionIcon
              variant="subtle"
              aria-label={t('field.removeSession')}
              onClick={() => onChange(sessions.toSpliced(at, 1))}
            >
              <IconX size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          )}
          {tried && endsTooEarly(session) && (
            <p className={classes['error']} role="alert">
              {t('field.endsTooEarly')}
            </p>
          )}
        </div>
      ))}
      {sessions.length < mostSessions && next !== null && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
          onClick={() => onChange([...sessions, next])}
        >
          {t('field.addSession')}
        </Button>
      )}
    </fieldset>
  );
}

interface MomentProps {
  readonly name: 'from' | 'to';
  readonly value: WallTime;
  readonly onChange: (value: WallTime) => void;
}

function Moment({ name, value, onChange }: MomentProps) {
  const { t } = useTranslation(['events', 'interactions']);
  return (
    <>
      <SmallDayInput
        label={t(`field.${name}Day`)}
        value={value.date}
        onChange={(date) => onChange({ ...value, date })}
      />
      <TimePicker
        size="xs"
        aria-label={t(`field.${name}Time`)}
        hoursInputLabel={t('interactions:field.hours')}
        minutesInputLabel={t('interactions:field.minutes')}
        value={value.time}
        onChange={(time) => {
          if (/^\d\d:\d\d/.test(time)) onChange({ ...value, time: time.slice(0, 5) });
        }}
      />
    </>
  );
}
