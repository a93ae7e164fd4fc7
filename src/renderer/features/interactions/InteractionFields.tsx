import { Select, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/domain/ids.ts';
import { direction, purpose } from '#shared/domain/vocabulary.ts';
import { AddButton } from './AddButton.tsx';
import { type FormDraft, usualDirection, usualPurpose } from './draft.ts';
import classes from './InteractionFields.module.css';
import { ParticipantsField } from './ParticipantsField.tsx';
import { SentimentToggles } from './SentimentToggles.tsx';
import { directionSigns } from './signs.ts';
import { TierField } from './TierField.tsx';
import { Toggles } from './Toggles.tsx';
import { WhenField } from './WhenField.tsx';

interface InteractionFieldsProps {
  readonly personId: PersonId;
  readonly draft: FormDraft;
  readonly onChange: (part: Partial<FormDraft>) => void;
  readonly subjectRef?: Ref<HTMLInputElement>;
  readonly onSubjectPress?: () => void;
  /** Only the subject, until somebody begins to write. */
  readonly folded: boolean;
  /** The ways to add more, in line with the one to who else took part. */
  readonly additions?: ReactNode;
  /** What was added by these. */
  readonly children?: ReactNode;
}

/** What is written down of an interaction, except its kind. */
export function InteractionFields(props: InteractionFieldsProps) {
  const { t } = useTranslation('interactions');
  const { draft, onChange, subjectRef } = props;
  const [othersOpen, setOthersOpen] = useState(draft.others.length > 0);
  return (
    <>
      <TextInput
        ref={subjectRef}
        type="text"
        aria-label={t('field.subject')}
        placeholder={t('field.subjectHint')}
        maxLength={200}
        value={draft.subject}
        onClick={props.onSubjectPress}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
      />
      {!props.folded && (
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
          <Particulars draft={draft} onChange={onChange} />
          <div className={classes['additions']}>
            {!othersOpen && (
              <AddButton word={t('field.withOthers')} sign={IconPlus} onPress={() => setOthersOpen(true)} />
            )}
            {props.additions}
          </div>
          {othersOpen && (
            <ParticipantsField
              personId={props.personId}
              others={draft.others}
              onChange={(others) => onChange({ others })}
            />
          )}
          {props.children}
        </>
      )}
    </>
  );
}

function Particulars({ draft, onChange }: Pick<InteractionFieldsProps, 'draft' | 'onChange'>) {
  const { t } = useTranslation(['interactions', 'vocabulary']);
  return (
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
      <WhenField when={draft.when} onChange={(when) => onChange({ when })} />
      <Select
        size="xs"
        className={classes['purpose'] ?? ''}
        aria-label={t('field.purpose')}
        allowDeselect={false}
        data={purpose.options.map((value) => ({ value, label: t(`vocabulary:purpose.${value}`) }))}
        value={draft.purpose ?? usualPurpose[draft.kind]}
        onChange={(value) => onChange({ purpose: purpose.parse(value) })}
      />
      <SentimentToggles value={draft.sentiment} onChange={(sentiment) => onChange({ sentiment })} />
      <TierField value={draft.tier} onChange={(tier) => onChange({ tier })} />
    </div>
  );
}
