import { Button, Slider } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ReturnFactor,
  type ReturnWeights,
  type RoleSought,
  returnFactor,
  usualWeights,
} from '#shared/domain/pipeline/returnFactors.ts';
import classes from './CandidatesPage.module.css';

interface WeightsFormProps {
  readonly weights: ReturnWeights;
  readonly role: RoleSought;
  readonly onChange: (weights: ReturnWeights) => void;
}

/** What counts how much: a slide of four steps for each reason, with the step in words. */
export function WeightsForm({ weights, role, onChange }: WeightsFormProps) {
  const { t } = useTranslation('pipeline');
  const usual = returnFactor.options.every((factor) => weights[factor] === usualWeights[factor]);
  return (
    <div className={classes['weights']}>
      <div className={classes['weightsHead']}>
        <h2 className={classes['heading']}>{t('mightReturn.weights')}</h2>
        <Button size="compact-xs" variant="subtle" disabled={usual} onClick={() => onChange(usualWeights)}>
          {t('mightReturn.usual')}
        </Button>
      </div>
      <p className={classes['explained']}>{t('mightReturn.weightsExplained')}</p>
      {returnFactor.options.map((factor) => (
        <Weight
          key={factor}
          factor={factor}
          weight={weights[factor]}
          role={role}
          onChange={(weight) => onChange({ ...weights, [factor]: weight })}
        />
      ))}
    </div>
  );
}

interface WeightProps {
  readonly factor: ReturnFactor;
  readonly weight: number;
  readonly role: RoleSought;
  readonly onChange: (weight: number) => void;
}

const amounts = ['0', '1', '2', '3'] as const;
const amountOf = (weight: number) => amounts[weight] ?? '0';

function Weight({ factor, weight, role, onChange }: WeightProps) {
  const { t } = useTranslation('pipeline');
  const explainedId = useId();
  const idle =
    (factor === 'skills' && role.skills.length === 0) || (factor === 'title' && role.title.trim() === '');
  return (
    <div className={classes['weight']} data-idle={idle || undefined}>
      <span className={classes['factor']}>{t(`mightReturn.factor.${factor}`)}</span>
      <span className={classes['amount']}>{t(`mightReturn.amount.${amountOf(weight)}`)}</span>
      <Slider
        className={classes['slider'] ?? ''}
        size={4}
        min={0}
        max={3}
        step={1}
        value={weight}
        label={null}
        thumbLabel={t(`mightReturn.factor.${factor}`)}
        thumbValueText={(value) => t(`mightReturn.amount.${amountOf(value)}`)}
        thumbProps={idle ? { 'aria-describedby': explainedId } : {}}
        onChange={onChange}
      />
      {idle && (
        <p id={explainedId} className={classes['idle']}>
          {factor === 'skills' ? t('mightReturn.needsSkills') : t('mightReturn.needsTitle')}
        </p>
      )}
    </div>
  );
}
