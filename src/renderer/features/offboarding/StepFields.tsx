import { NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import fields from '#renderer/features/people/fields/fields.module.css';
import type { PlannedStep } from '#shared/contract/offboarding.ts';
import { stepAnchor, stepKind, stepOwner } from '#shared/domain/vocabulary.ts';

export type StepDraft = Omit<PlannedStep, 'after'>;

/** A step before anything is said of it. */
export const newStep: StepDraft = {
  kind: 'task',
  title: '',
  owner: 'hr',
  ownerName: null,
  anchor: 'lastDay',
  offsetDays: 0,
};

/** What keeps a step from being saved. */
export function stepProblem({ title }: Pick<StepDraft, 'title'>): 'titleMissing' | null {
  return title.trim() === '' ? 'titleMissing' : null;
}

const sides = ['before', 'after'] as const;
type Direction = (typeof sides)[number];

interface StepFieldsProps {
  readonly draft: StepDraft;
  readonly problem: 'titleMissing' | null;
  readonly onChange: (part: Partial<StepDraft>) => void;
}

/** What is to do, whose it is, and when it is due: so many days before or after notice or last day. */
export function StepFields({ draft, problem, onChange }: StepFieldsProps) {
  const { t } = useTranslation(['offboarding', 'vocabulary']);
  const { kind, title, owner, ownerName, anchor, offsetDays } = draft;
  // No day before is no day after; which of them is meant stays as it was chosen.
  const [direction, setDirection] = useState<Direction>(offsetDays < 0 ? 'before' : 'after');
  const setDays = (days: number, towards: Direction) =>
    onChange({ offsetDays: towards === 'before' && days > 0 ? -Math.min(days, 365) : Math.min(days, 730) });
  const when = sides.flatMap((towards) =>
    stepAnchor.options.map((from) => ({ value: `${from}/${towards}`, label: t(`when.${from}.${towards}`) })),
  );
  return (
    <>
      <TextInput
        data-autofocus
        label={t('steps.what')}
        maxLength={200}
        value={title}
        error={problem !== null && t(`steps.${problem}`)}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <div className={fields['pairs']}>
        <Select
          label={t('steps.kind')}
          allowDeselect={false}
          data={stepKind.options.map((value) => ({ value, label: t(`vocabulary:stepKind.${value}`) }))}
          value={kind}
          onChange={(value) => onChange({ kind: stepKind.parse(value) })}
        />
        <Select
          label={t('steps.owner')}
          allowDeselect={false}
          data={stepOwner.options.map((value) => ({ value, label: t(`vocabulary:stepOwner.${value}`) }))}
          value={owner}
          onChange={(value) => onChange({ owner: stepOwner.parse(value) })}
        />
        <NumberInput
          label={t('steps.days')}
          min={0}
          max={730}
          allowDecimal={false}
          value={Math.abs(offsetDays)}
          onChange={(value) => setDays(Number(value) || 0, direction)}
        />
        <Select
          label={t('steps.when')}
          allowDeselect={false}
          data={when}
          value={`${anchor}/${direction}`}
          onChange={(value) => {
            const [from, towards] = (value ?? '').split('/');
            const chosen = sides.find((each) => each === towards) ?? 'after';
            setDirection(chosen);
            const days = Math.abs(offsetDays);
            onChange({
              anchor: stepAnchor.parse(from),
              offsetDays: chosen === 'before' && days > 0 ? -Math.min(days, 365) : days,
            });
          }}
        />
        <TextInput
          className={fields['wide'] ?? ''}
          label={t('steps.ownerName')}
          maxLength={120}
          value={ownerName ?? ''}
          onChange={(event) =>
            onChange({
              ownerName: event.currentTarget.value.trim() === '' ? null : event.currentTarget.value,
            })
          }
        />
      </div>
    </>
  );
}
