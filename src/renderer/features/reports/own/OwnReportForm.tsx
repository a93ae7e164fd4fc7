import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SegmentPicker } from '#renderer/features/insights/SegmentPicker.tsx';
import { ButtonLink } from '#renderer/ui/ButtonLink.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { OwnReport } from '#shared/contract/ownReports.ts';
import { ShapeOptions } from '../ShapeOptions.tsx';
import classes from './OwnReportPage.module.css';
import { type Draft, problemsOf } from './ownDraft.ts';
import { RangeField } from './RangeField.tsx';
import { ScheduleFields } from './ScheduleFields.tsx';
import { SectionsField } from './SectionsField.tsx';

interface OwnReportFormProps {
  readonly first: Draft;
  /** The one that is changed; null for a new one. */
  readonly before: OwnReport | null;
  readonly saving: boolean;
  readonly error: unknown;
  readonly onSave: (draft: Draft) => void;
}

/** Puts a report together: what is in it, of which days and people, what is said above it, and when it is made. */
export function OwnReportForm({ first, before, saving, error, onSave }: OwnReportFormProps) {
  const { t } = useTranslation(['reports', 'app']);
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  const problems = tried ? problemsOf(draft) : [];
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const problem = (name: (typeof problems)[number]): ReactNode =>
    problems.includes(name) ? t(`own.${name}`) : null;
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (problemsOf(draft).length === 0) onSave(draft);
      }}
    >
      <TextInput
        label={t('own.name')}
        description={t('own.nameHint')}
        maxLength={120}
        value={draft.name}
        error={problem('nameMissing')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Part title={t('own.sections')}>
        <SectionsField
          sections={draft.sections}
          error={problem('sectionsMissing')}
          onChange={(sections) => change({ sections })}
        />
      </Part>
      <Part title={t('gallery.chosen')}>
        <RangeField range={draft.range} onChange={(range) => change({ range })} />
        <div>
          <span className={classes['label']} aria-hidden>
            {t('options.over')}
          </span>
          <SegmentPicker chosen={draft.segmentId} onChoose={(segmentId) => change({ segmentId })} />
        </div>
        <Textarea
          label={t('own.note')}
          description={t('own.noteHint')}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={5000}
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <ShapeOptions
          shape={draft}
          onChange={({ language, paper, format }) => change({ language, paper, format })}
        />
      </Part>
      <Part title={t('own.schedule')}>
        <ScheduleFields draft={draft} before={before} problems={problems} onChange={setDraft} />
      </Part>
      {error !== null && <RefusalAlert error={error} />}
      <Group>
        <Button type="submit" loading={saving}>
          {t('app:save')}
        </Button>
        <ButtonLink variant="default" to="/reports" search={before === null ? {} : { report: before.id }}>
          {t('app:cancel')}
        </ButtonLink>
      </Group>
    </form>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes['part']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
