import { Button, Checkbox, Table } from '@mantine/core';
import {
  IconAddressBook,
  IconCalendarCheck,
  IconCalendarEvent,
  IconForms,
  IconMail,
  IconMessage,
  IconMessageQuestion,
  IconReport,
  IconRoute,
  IconSpeakerphone,
  IconStack2,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import type { BinnedRecord } from '#shared/contract/history.ts';
import { epochMilliseconds, type Instant } from '#shared/domain/instant.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './BinTable.module.css';

const icons = {
  person: IconAddressBook,
  interaction: IconMessage,
  followUp: IconCalendarCheck,
  segment: IconStack2,
  opportunity: IconRoute,
  managementMessage: IconSpeakerphone,
  event: IconCalendarEvent,
  survey: IconForms,
  outreach: IconMail,
  request: IconMessageQuestion,
  ownReport: IconReport,
} as const;

interface BinRowProps {
  readonly record: BinnedRecord;
  readonly picked: boolean;
  readonly busy: boolean;
  readonly onPick: (wanted: boolean) => void;
  readonly onRestore: () => void;
}

/** One record of the bin. */
export function BinRow({ record, picked, busy, onPick, onRestore }: BinRowProps) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const now = useNow();
  const { name, detail } = useRecordWords(record);
  const Sign = icons[record.type];
  const days = daysLeft(record.goneOn, now);
  return (
    <Table.Tr data-picked={picked || undefined} className={classes['row']}>
      <Table.Td>
        <Checkbox
          size="xs"
          aria-label={t('bin.select', { name })}
          checked={picked}
          onChange={(event) => onPick(event.currentTarget.checked)}
        />
      </Table.Td>
      <Table.Td>
        <div className={classes['what']}>
          <Sign size={18} stroke={1.6} aria-hidden className={classes['sign']} />
          <div>
            <div className={classes['name']}>{name}</div>
            <div className={classes['detail']}>{detail}</div>
          </div>
        </div>
      </Table.Td>
      <Table.Td className={classes['by']}>{record.deletedBy ?? t('bin.nobody')}</Table.Td>
      <Table.Td className={classes['when']}>
        <time dateTime={record.deletedAt}>{format.moment(record.deletedAt)}</time>
      </Table.Td>
      <Table.Td className={classes['when']}>
        {days === 1 ? t('bin.lastDay') : t('bin.daysLeft', { count: days, shown: format.number(days) })}
      </Table.Td>
      <Table.Td className={classes['action']}>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={busy}
          onClick={onRestore}
          aria-label={t('bin.restoreOne', { name })}
        >
          {t('bin.restore')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

/** What the record is called, and what kind of record it is. */
function useRecordWords(record: BinnedRecord): { name: string; detail: string } {
  const { t } = useTranslation(['history', 'vocabulary', 'app']);
  const people = record.of.map(displayName).join(t('app:listSeparator'));
  const type = t(`bin.type.${record.type}`);
  if (record.type === 'person') return { name: people, detail: type };
  if (record.type === 'opportunity') {
    const form = t(`vocabulary:partnershipForm.${record.form}`);
    const formWith = t('bin.kindWith', { kind: form, people });
    return record.name === '' ? { name: formWith, detail: type } : { name: record.name, detail: formWith };
  }
  if (record.type === 'followUp') return { name: record.name, detail: t('bin.followUpOf', { people }) };
  if (record.type !== 'interaction') return { name: record.name, detail: type };
  const kind = t(`vocabulary:interactionKind.${record.kind}`);
  const kindWith = people === '' ? kind : t('bin.kindWith', { kind, people });
  return record.name === '' ? { name: kindWith, detail: type } : { name: record.name, detail: kindWith };
}

const day = 24 * 60 * 60 * 1000;

/** Days that are left, a begun one counted; 1 on the last one. */
function daysLeft(goneOn: Instant, now: Instant): number {
  return Math.max(Math.ceil((epochMilliseconds(goneOn) - epochMilliseconds(now)) / day), 1);
}
