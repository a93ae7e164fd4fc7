import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import type { Segment } from '#shared/contract/segments.ts';
import { RuleBuilder } from './builder/RuleBuilder.tsx';
import { ChangedElsewhere } from './ChangedElsewhere.tsx';
import { FieldsOfSegment } from './FieldsOfSegment.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { RuleAnswer } from './members/RuleAnswer.tsx';
import { RuleReading } from './rule/RuleReading.tsx';
import classes from './SegmentForm.module.css';
import type { SegmentFields } from './segmentFields.ts';
import { useSegmentDraft } from './useSegmentDraft.ts';

interface SegmentFormProps {
  readonly base: SegmentFields;
  /** Of the saved segment; 0 for one that is new. */
  readonly version?: number;
  readonly saved?: Segment;
  readonly isNew?: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  /** With the fields as they are now, and the version they were made from. */
  readonly onSave: (fields: SegmentFields, version: number) => void;
  readonly tools?: ReactNode;
  /** The people of a list. */
  readonly members?: ReactNode;
}

/** The fields of a segment, its rule line by line, and at once whom it holds for. */
export function SegmentForm(props: SegmentFormProps) {
  const { base, version = 0, saved, isNew = false, busy, error, onSave, tools, members } = props;
  const { t } = useTranslation(['segments', 'app']);
  const draft = useSegmentDraft(base, version);
  const { fields, rule, isDirty } = draft;
  const canSave = fields.name.trim() !== '' && (isNew || isDirty) && !busy;
  const isShownAbove = draft.changedElsewhere && isRefusal(error, 'CHANGED_MEANWHILE');
  return (
    <form
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) onSave(fields, draft.version);
      }}
    >
      <FieldsOfSegment
        fields={fields}
        isNew={isNew}
        onChange={draft.change}
        tools={
          <Group gap={8} wrap="nowrap">
            {isDirty && !isNew && (
              <Button variant="default" onClick={draft.discard}>
                {t('form.discard')}
              </Button>
            )}
            <Button type="submit" disabled={!canSave} loading={busy}>
              {t(isNew ? 'form.create' : 'app:save')}
            </Button>
            {tools}
          </Group>
        }
      />
      {draft.changedElsewhere && <ChangedElsewhere onTake={draft.discard} onKeep={draft.keep} />}
      {error !== null && error !== undefined && !isShownAbove && <RefusalAlert error={error} />}
      {rule !== null && (
        <section className={classes['part']} aria-label={t('form.rule')}>
          <h2 className={classes['heading']}>{t('form.rule')}</h2>
          <RuleBuilder rule={rule} onChange={draft.changeRule} />
          <RuleReading rule={draft.wholeRule} className={classes['reading']} />
        </section>
      )}
      {rule !== null && <RuleAnswer rule={draft.wholeRule} segment={isDirty ? null : (saved ?? null)} />}
      {rule === null && isNew && <p className={classes['hint']}>{t('form.listHint')}</p>}
      {members}
      <LeaveDialog isDirty={isDirty} />
    </form>
  );
}
