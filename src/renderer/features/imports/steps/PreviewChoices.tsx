import { Switch } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceCards } from '#renderer/ui/ChoiceCards.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { duplicatePolicy, type ImportPreview } from '#shared/contract/imports.ts';
import type { ImportMapping } from '#shared/domain/imports/mapping.ts';
import type { ImportSession } from '../session.ts';
import classes from './PreviewChoices.module.css';

interface PreviewChoicesProps {
  readonly session: ImportSession;
  readonly mapping: ImportMapping;
  /** Null while not known yet. */
  readonly counts: ImportPreview['counts'] | null;
  readonly change: (patch: Partial<ImportSession>) => void;
}

/** Who of the file comes in: leavers or everybody, and what becomes of people who are here already. */
export function PreviewChoices({ session, mapping, counts, change }: PreviewChoicesProps) {
  const { t } = useTranslation('imports');
  const meaningId = useId();
  const meaning = useMeaning(session.leaversOnly, mapping, counts);
  return (
    <div className={classes['choices']}>
      <Switch
        label={t('preview.leaversOnly')}
        aria-label={t('preview.leaversOnly')}
        aria-describedby={meaningId}
        description={<span id={meaningId}>{meaning}</span>}
        checked={session.leaversOnly}
        onChange={(event) => change({ leaversOnly: event.currentTarget.checked })}
      />
      <ChoiceCards
        label={t('preview.duplicates')}
        description={t('preview.duplicatesMeaning')}
        choices={duplicatePolicy.options.map((value) => ({
          value,
          label: t(`preview.policy.${value}`),
          description: t(`preview.policyMeaning.${value}`),
        }))}
        value={session.onDuplicate}
        onChange={(onDuplicate) => change({ onDuplicate })}
        inRow
      />
    </div>
  );
}

/** What "leavers only" does to this file. */
function useMeaning(
  leaversOnly: boolean,
  mapping: ImportMapping,
  counts: ImportPreview['counts'] | null,
): string {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const saysWhoLeft = mapping.columns.some(({ field }) =>
    ['endedOn', 'status', 'leaveReason'].includes(field),
  );
  if (!saysWhoLeft) return t('preview.unknown');
  if (!leaversOnly) return t('preview.takesAll');
  const count = counts?.skippedStillEmployed ?? 0;
  return t('preview.leavesOut', { count, people: format.number(count) });
}
