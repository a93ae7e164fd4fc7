import { Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { AttendanceRow, CommunityEvent } from '#shared/contract/events.ts';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import { useEventWrites } from '../useEventWrites.ts';
import classes from './attendance.module.css';

interface AttendanceRowsProps {
  readonly event: CommunityEvent;
  readonly fileName: string;
  readonly rows: readonly AttendanceRow[];
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** Each row of the file, and whom it is taken for: what is sure is chosen already, and all of it can be changed. */
export function AttendanceRows({ event, fileName, rows, onDone, onBack }: AttendanceRowsProps) {
  const { t } = useTranslation(['events', 'app']);
  const format = useFormat();
  const undo = useUndo();
  const { recordAttendance } = useEventWrites();
  const [chosen, choose] = useState<ReadonlyMap<number, PersonId>>(
    () => new Map(rows.flatMap(({ row, match }) => (match === null ? [] : [[row, match.personId] as const]))),
  );
  const set = (row: number, value: string | null) => {
    const next = new Map(chosen);
    const parsed = personId.safeParse(value);
    if (parsed.success) next.set(row, parsed.data);
    else next.delete(row);
    choose(next);
  };
  const people = [...new Set(chosen.values())];
  const submit = () =>
    recordAttendance.mutate(
      { id: event.id, people, attended: true, walkIns: true },
      {
        onSuccess: ({ operationId }) => {
          const message = t('attendance.recorded', {
            count: people.length,
            shown: format.number(people.length),
          });
          undo({ message, operationId });
          onDone();
        },
      },
    );
  return (
    <Stack gap="md">
      <p className={classes['words']}>
        {t('attendance.found', {
          count: rows.length,
          shown: format.number(rows.length),
          matched: format.number(chosen.size),
          fileName,
        })}
      </p>
      <div className={classes['scroll']}>
        <table className={classes['rows']}>
          <thead>
            <tr>
              <th scope="col">{t('attendance.inFile')}</th>
              <th scope="col" className={classes['minutes']}>
                {t('attendance.minutes')}
              </th>
              <th scope="col">{t('attendance.taken')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.row} row={row} value={chosen.get(row.row) ?? null} onChange={set} />
            ))}
          </tbody>
        </table>
      </div>
      {recordAttendance.error !== null && <RefusalAlert error={recordAttendance.error} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onBack}>
          {t('attendance.otherFile')}
        </Button>
        <Button disabled={people.length === 0} loading={recordAttendance.isPending} onClick={submit}>
          {t('attendance.record', { count: people.length, shown: format.number(people.length) })}
        </Button>
      </Group>
    </Stack>
  );
}

interface RowProps {
  readonly row: AttendanceRow;
  readonly value: PersonId | null;
  readonly onChange: (row: number, value: string | null) => void;
}

function Row({ row: { row, name, email, minutes, match, candidates }, value, onChange }: RowProps) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const known = new Map<string, string>();
  if (match !== null) {
    const whole = displayName(match.personName);
    known.set(match.personId, match.listed ? whole : t('attendance.notListed', { name: whole }));
  }
  for (const { personId: id, personName, department } of candidates) {
    known.set(id, [displayName(personName), department].filter((part) => part !== null).join(' · '));
  }
  return (
    <tr>
      <td>
        {name}
        {email !== '' && <span className={classes['quiet']}>{email}</span>}
      </td>
      <td className={classes['minutes']}>{minutes !== null && format.number(minutes)}</td>
      <td>
        {known.size === 0 ? (
          <span className={classes['quiet']}>{t('attendance.unknown')}</span>
        ) : (
          <Select
            size="xs"
            aria-label={t('attendance.takenFor', { name: name === '' ? email : name })}
            placeholder={t('attendance.nobody')}
            clearable
            clearButtonProps={{ 'aria-label': t('attendance.clear') }}
            data={[...known].map(([id, label]) => ({ value: id, label }))}
            value={value}
            onChange={(id) => onChange(row, id)}
          />
        )}
      </td>
    </tr>
  );
}
