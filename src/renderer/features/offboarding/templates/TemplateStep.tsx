import { ActionIcon, MultiSelect, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StepFields } from '../StepFields.tsx';
import { useAnchorWords } from '../useAnchorWords.ts';
import classes from './TemplateStep.module.css';
import type { DraftStep } from './templateDraft.ts';

interface TemplateStepProps {
  readonly step: DraftStep;
  readonly others: readonly DraftStep[];
  readonly opened: boolean;
  readonly problem: 'titleMissing' | null;
  readonly onOpen: () => void;
  readonly onChange: (part: Partial<DraftStep>) => void;
  readonly onRemove: () => void;
}

/** A step of a template in one line; opened, its fields. */
export function TemplateStep(props: TemplateStepProps) {
  const { step, others, opened, problem, onOpen, onChange, onRemove } = props;
  const { t } = useTranslation(['offboarding', 'vocabulary']);
  const anchorWords = useAnchorWords();
  const title = step.title || t('templates.newStep');
  const Sign = opened ? IconChevronUp : IconChevronDown;
  return (
    <div className={classes['step']}>
      <div className={classes['line']}>
        <UnstyledButton className={classes['open']} aria-expanded={opened} onClick={onOpen}>
          <span className={classes['title']}>{title}</span>
          <span className={classes['more']}>
            {`${t(`vocabulary:stepOwner.${step.owner}`)} · ${anchorWords(step)}`}
          </span>
          <Sign size={16} stroke={1.6} aria-hidden className={classes['sign']} />
        </UnstyledButton>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('templates.removeStep', { title })}
          title={t('templates.removeStep', { title })}
          onClick={onRemove}
        >
          <IconTrash size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      {opened && (
        <div className={classes['fields']}>
          <StepFields draft={step} problem={problem} onChange={onChange} />
          <MultiSelect
            label={t('steps.after')}
            data={others
              .filter((other) => other.title !== '')
              .map((other) => ({ value: other.key, label: other.title }))}
            value={[...step.after]}
            onChange={(after) => onChange({ after })}
          />
        </div>
      )}
    </div>
  );
}
