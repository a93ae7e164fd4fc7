import { Button, Group, SegmentedControl, Select, Stack } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { usePreferences } from '#renderer/app/preferences.ts';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { Circle } from '#shared/contract/communityManagers.ts';
import { type CommunityManagerId, communityManagerId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import { language } from '#shared/domain/vocabulary.ts';
import classes from './SheetDialog.module.css';
import { type SavedSheet, useSaveSheet } from './useSaveSheet.ts';

interface SheetDialogProps {
  readonly opened: boolean;
  readonly circle: Circle;
  readonly onClose: () => void;
}

/** The hand-over sheet for a manager: who would be on it, who is left out and why, and writing it. */
export function SheetDialog({ opened, circle, onClose }: SheetDialogProps) {
  const { t } = useTranslation('communityManagers');
  const [first] = circle.managers;
  return (
    <FormDialog opened={opened} onClose={onClose} title={t('sheet.title')}>
      {opened && first !== undefined && <SheetForm circle={circle} first={first.id} onDone={onClose} />}
    </FormDialog>
  );
}

interface SheetFormProps {
  readonly circle: Circle;
  readonly first: CommunityManagerId;
  readonly onDone: () => void;
}

function SheetForm({ circle, first, onDone }: SheetFormProps) {
  const { t } = useTranslation(['communityManagers', 'vocabulary', 'app']);
  const preferences = usePreferences();
  const [managerId, setManager] = useState(first);
  const [inLanguage, setLanguage] = useState(preferences.language);
  const [format, setFormat] = useState<'pdf' | 'csv'>('pdf');
  const preview = useQuery(useData().communityManagers.sheet.queryOptions({ input: { managerId } }));
  const save = useSaveSheet(circle);
  const nobody = preview.data?.people === 0;
  if (save.data) return <Saved saved={save.data} onDone={onDone} />;
  return (
    <FormFrame
      busy={save.isPending}
      error={save.error}
      submitLabel={t('sheet.save')}
      onSubmit={() => {
        if (preview.data && !nobody) save.mutate({ managerId, language: inLanguage, format });
      }}
      onCancel={onDone}
    >
      <p className={classes['about']}>{t('sheet.explained')}</p>
      {circle.managers.length > 1 && (
        <Select
          label={t('sheet.manager')}
          allowDeselect={false}
          data={circle.managers.map(({ id, personName }) => ({ value: id, label: displayName(personName) }))}
          value={managerId}
          onChange={(id) => setManager(communityManagerId.catch(managerId).parse(id))}
        />
      )}
      <Group gap="lg">
        <Stack gap={4}>
          <span className={classes['label']} id="sheet-language">
            {t('sheet.language')}
          </span>
          <SegmentedControl
            size="xs"
            aria-labelledby="sheet-language"
            data={language.options.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
            value={inLanguage}
            onChange={(value) => setLanguage(language.parse(value))}
          />
        </Stack>
        <Stack gap={4}>
          <span className={classes['label']} id="sheet-format">
            {t('sheet.format')}
          </span>
          <SegmentedControl
            size="xs"
            aria-labelledby="sheet-format"
            data={[
              { value: 'pdf', label: t('sheet.pdf') },
              { value: 'csv', label: t('sheet.csv') },
            ]}
            value={format}
            onChange={(value) => setFormat(value === 'csv' ? 'csv' : 'pdf')}
          />
        </Stack>
      </Group>
      {preview.isError ? (
        <FailedState error={preview.error} onRetry={() => void preview.refetch()} />
      ) : (
        <Preview data={preview.data} />
      )}
    </FormFrame>
  );
}

interface PreviewData {
  readonly people: number;
  readonly email: number;
  readonly phone: number;
  readonly leftOut: SavedSheet['leftOut'];
}

/** Who would be on it now, and who is left out for which reason. */
function Preview({ data }: { data: PreviewData | undefined }) {
  const { t } = useTranslation(['communityManagers', 'vocabulary']);
  const format = useFormat();
  if (data === undefined) {
    return (
      <div role="status" aria-busy aria-label={t('sheet.counting')}>
        <LinesSkeleton lines={2} />
      </div>
    );
  }
  const { people: count, email, phone, leftOut } = data;
  const out = leftOut.reduce((sum, { people }) => sum + people, 0);
  return (
    <div aria-live="polite">
      <p className={classes['count']}>
        {count === 0
          ? t('sheet.nobody')
          : t('sheet.people', {
              count,
              shown: format.number(count),
              email: format.number(email),
              phone: format.number(phone),
            })}
      </p>
      {out > 0 && (
        <details className={classes['leftOut']}>
          <summary>{t('sheet.leftOut', { count: out, shown: format.number(out) })}</summary>
          <ul>
            {leftOut.map(({ reason, people }) => (
              <li key={reason}>
                {t('sheet.reason', {
                  count: people,
                  shown: format.number(people),
                  reason: t(`vocabulary:leftOutReason.${reason}`),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Saved({ saved, onDone }: { saved: SavedSheet; onDone: () => void }) {
  const { t } = useTranslation(['communityManagers', 'farewells', 'app']);
  const format = useFormat();
  const { fileName, people: count, show } = saved;
  return (
    <Stack>
      <p className={classes['saved']} role="status">
        <IconCheck size={18} stroke={1.6} aria-hidden />
        {t('sheet.saved', { count, shown: format.number(count), fileName })}
      </p>
      <Group justify="flex-end">
        <Button variant="default" onClick={show}>
          {t('farewells:letter.show')}
        </Button>
        <Button data-autofocus onClick={onDone}>
          {t('app:close')}
        </Button>
      </Group>
    </Stack>
  );
}
