import { ActionIcon, Autocomplete, Button, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OpportunityDraft } from '#shared/contract/opportunities.ts';
import classes from './WorryFields.module.css';

type Worries = OpportunityDraft['worries'];

interface WorryFieldsProps {
  readonly worries: Worries;
  /** Who may answer, to choose from. */
  readonly names: readonly string[];
  readonly onChange: (worries: Worries) => void;
}

/** What the person worries about on return, each with who of us answers it and how. */
export function WorryFields({ worries, names, onChange }: WorryFieldsProps) {
  const { t } = useTranslation('pipeline');
  const change = (at: number, part: Partial<Worries[number]>) =>
    onChange(worries.map((each, index) => (index === at ? { ...each, ...part } : each)));
  return (
    <fieldset className={classes['worries']}>
      <legend className={classes['title']}>{t('worry.title')}</legend>
      <p className={classes['explained']}>{t('worry.explained')}</p>
      {worries.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: new ones have no id yet, and their order stays
        <div key={at} className={classes['worry']}>
          <Textarea
            label={t('worry.one')}
            autosize
            minRows={1}
            maxRows={5}
            maxLength={2000}
            value={each.worry}
            // One that was just added is written into at once.
            autoFocus={each.id === null && each.worry === ''}
            onChange={(event) => change(at, { worry: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            className={classes['remove'] ?? ''}
            aria-label={t('worry.remove')}
            title={t('worry.remove')}
            onClick={() => onChange(worries.filter((_, index) => index !== at))}
          >
            <IconTrash size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
          <Autocomplete
            label={t('worry.answeredBy')}
            data={[...names]}
            limit={20}
            maxLength={120}
            value={each.answeredBy ?? ''}
            onChange={(name) => change(at, { answeredBy: name === '' ? null : name })}
          />
          <Textarea
            className={classes['answer'] ?? ''}
            label={t('worry.answer')}
            placeholder={t('worry.answerHint')}
            autosize
            minRows={1}
            maxRows={8}
            maxLength={5000}
            value={each.answer}
            onChange={(event) => change(at, { answer: event.currentTarget.value })}
          />
        </div>
      ))}
      {worries.length < 50 && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes['add'] ?? ''}
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => onChange([...worries, { id: null, worry: '', answeredBy: null, answer: '' }])}
        >
          {t('worry.add')}
        </Button>
      )}
    </fieldset>
  );
}
