import { Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { duplicatePolicy } from '#shared/contract/importPlan.ts';
import type { FoundStepProps } from '../../choices.ts';
import { Sentences } from '../Sentences.tsx';
import classes from './ForAll.module.css';
import { Threshold } from './Threshold.tsx';

/** What becomes of everybody who is here already, and from when on a row is taken for somebody. */
export function ForAll({ session, change, choices }: Pick<FoundStepProps, 'session' | 'change' | 'choices'>) {
  const { t } = useTranslation('imports');
  const labelId = useId();
  const meaningId = useId();
  const { onDuplicate } = choices;
  return (
    <div className={classes['forAll']}>
      <Input.Wrapper
        label={t('duplicates.forAll')}
        labelElement="div"
        labelProps={{ id: labelId }}
        className={classes['policy'] ?? ''}
      >
        <SegmentedControl
          aria-labelledby={labelId}
          aria-describedby={meaningId}
          data={duplicatePolicy.options.map((value) => ({ value, label: t(`duplicates.policy.${value}`) }))}
          value={onDuplicate}
          onChange={(value) => change({ onDuplicate: duplicatePolicy.catch(onDuplicate).parse(value) })}
        />
        <p id={meaningId} className={classes['meaning']}>
          <Sentences
            sentences={[t(`duplicates.policyMeaning.${onDuplicate}`), t('duplicates.forAllMeaning')]}
          />
        </p>
      </Input.Wrapper>
      <Threshold value={session.matchFrom} onChange={(matchFrom) => change({ matchFrom })} />
    </div>
  );
}
