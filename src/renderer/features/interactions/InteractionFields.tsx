import { Select, Textarea, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { direction, type NoteTier, noteTier, purpose } from '#shared/domain/vocabulary.ts';
import { type FormDraft, usualDirection, usualPurpose } from './draft.ts';
import classes from './InteractionFields.module.css';
import { ParticipantsField } from './ParticipantsField.tsx';
import { directionSigns } from './signs.ts';
import { Toggles } from './Toggles.tsx';
import { WhenField } from './WhenField.tsx';

interface InteractionFieldsProps {
  readonly personId: PersonId;
  readonly draft: FormDraft;
  readonly onChange: (part: Partial<FormDraft>) => void;
  readonly subjectRef?: Ref<HTMLInputElement>;
  /** Only the subject, until somebody begins to write. */
  readonly folded: boolean;
}

/** What is written down of an interaction, except its kind. */
export function InteractionFields({ personId, draft, onChange, subjectRef, folded }: InteractionFieldsProps) {
  const { t } = useTranslation(['interactions', 'vocabulary']);
  const tiers = useTiers();
  return (
    <>
      <TextInput
        ref={subjectRef}
        aria-label={t('field.subject')}
        placeholder={t('field.subjectHint')}
        maxLength={200}
        value={draft.subject}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
      />
      {!folded && (
        <>
          <Textarea
            aria-label={t('field.body')}
            placeholder={t('field.bodyHint')}
            autosize
            minRows={2}
            maxRows={12}
            maxLength={20_000}
            value={draft.body}
            onChange={(event) => onChange({ body: event.currentTarget.value })}
          />
          <div className={classes['line']}>
            <Toggles
              label={t('field.direction')}
              options={direction.options.map((value) => ({
                value,
                word: t(`direction.${value}`),
                sign: directionSigns[value],
              }))}
              value={draft.direction ?? usualDirection[draft.kind]}
              onChange={(value) => onChange({ direction: value })}
            />
            <Select
              size="xs"
              className={classes['purpose'] ?? ''}
              aria-label={t('field.purpose')}
              allowDeselect={false}
              data={purpose.options.map((value) => ({ value, label: t(`vocabulary:purpose.${value}`) }))}
              value={draft.purpose ?? usualPurpose[draft.kind]}
              onChange={(value) => onChange({ purpose: purpose.parse(value) })}
            />
            <WhenField when={draft.when} onChange={(when) => onChange({ when })} />
            {tiers.length > 1 && (
              <Select
                size="xs"
                className={classes['tier'] ?? ''}
                aria-label={t('field.tier')}
                allowDeselect={false}
                data={tiers.map((value) => ({ value, label: t(`vocabulary:noteTier.${value}`) }))}
                value={draft.tier}
                onChange={(value) => onChange({ tier: noteTier.parse(value) })}
              />
            )}
            <ParticipantsField
              personId={personId}
              others={draft.others}
              onChange={(others) => onChange({ others })}
            />
          </div>
        </>
      )}
    </>
  );
}

/** The tiers that the user's role may write: HR all of them, others what they can read again. */
function useTiers(): readonly NoteTier[] {
  const { role } = usePreferences();
  return role === 'hr' ? noteTier.options : noteTier.options.filter((tier) => tier !== 'hr');
}
