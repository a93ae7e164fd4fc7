import { Button, Group, Input, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { type OwnReport, reportEvery } from '#shared/contract/ownReports.ts';
import classes from './OwnReportPage.module.css';
import type { Draft, Problem } from './ownDraft.ts';

interface ScheduleFieldsProps {
  readonly draft: Draft;
  /** The one that is changed; null for a new one. */
  readonly before: OwnReport | null;
  readonly problems: readonly Problem[];
  readonly onChange: (draft: Draft) => void;
}

/** Where it is put without asking, and how often it is produced on its own. */
export function ScheduleFields({ draft, before, problems, onChange }: ScheduleFieldsProps) {
  const { t } = useTranslation('reports');
  const today = useToday();
  const showRefusal = useRefusalNotice();
  const pick = async () => {
    const folder = await bridge().call('pickOutputFolder', null);
    if (folder !== null) onChange({ ...draft, folder });
  };
  const path = folderWords(draft.folder, before);
  return (
    <>
      <Input.Wrapper
        label={t('own.folder')}
        labelElement="div"
        error={problems.includes('folderMissing') ? t('own.folderMissing') : null}
      >
        <Group gap="sm" mt={4}>
          <Button variant="default" size="xs" onClick={() => void pick().catch(showRefusal)}>
            {t(path === null ? 'own.folderChoose' : 'own.folderChange')}
          </Button>
          {path !== null && (
            <Button variant="subtle" size="xs" onClick={() => onChange({ ...draft, folder: null })}>
              {t('own.folderDrop')}
            </Button>
          )}
        </Group>
        <p className={classes['hint']}>{path ?? t('own.folderNone')}</p>
      </Input.Wrapper>
      <Group grow align="flex-start">
        <Select
          label={t('own.schedule')}
          description={t('own.scheduleHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          allowDeselect={false}
          data={['never' as const, ...reportEvery.options].map((value) => ({
            value,
            label: t(`own.every.${value}`),
          }))}
          value={draft.every ?? 'never'}
          onChange={(value) => {
            const every = reportEvery.safeParse(value);
            onChange({
              ...draft,
              every: every.success ? every.data : null,
              nextOn: every.success ? (draft.nextOn ?? today) : null,
            });
          }}
        />
        {draft.every !== null && (
          <DayInput
            label={t('own.firstOn')}
            value={draft.nextOn}
            error={problems.includes('dayMissing') ? t('own.dayMissing') : null}
            onChange={(nextOn) => onChange({ ...draft, nextOn })}
          />
        )}
      </Group>
    </>
  );
}

function folderWords(folder: Draft['folder'], before: OwnReport | null): string | null {
  if (folder === null) return null;
  return folder === 'kept' ? (before?.folder ?? null) : folder.folder;
}
