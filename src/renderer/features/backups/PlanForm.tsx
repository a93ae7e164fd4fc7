import { Button, NumberInput, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackupPlan } from '#shared/contract/backups.ts';
import { type BackupRotation, backupRotation } from '#shared/domain/backups/rotation.ts';
import classes from './Backups.module.css';
import { useSetPlan } from './useSetPlan.ts';

const periods = ['daily', 'weekly', 'monthly'] as const satisfies readonly (keyof BackupRotation)[];

/** Where and how often, and how many stay; each change is kept at once. */
export function PlanForm({ plan }: { plan: BackupPlan | null }) {
  const { t } = useTranslation('backups');
  const { pickFolder, change } = useSetPlan(plan);
  return (
    <>
      <div className={classes['folder']}>
        <TextInput
          label={t('plan.folder')}
          description={t('plan.folderExplained')}
          readOnly
          value={plan?.folder ?? ''}
        />
        <Button variant={plan === null ? 'filled' : 'default'} onClick={() => void pickFolder()}>
          {t(plan === null ? 'plan.choose' : 'plan.change')}
        </Button>
      </div>
      {plan !== null && (
        <>
          <Switch
            label={t('plan.enabled')}
            description={t('plan.enabledExplained')}
            checked={plan.enabled}
            onChange={(event) => change({ enabled: event.currentTarget.checked })}
          />
          <fieldset className={classes['fields']}>
            <legend>{t('plan.keeps')}</legend>
            <div className={classes['counts']}>
              {periods.map((period) => (
                <Count
                  key={period}
                  period={period}
                  value={plan[period]}
                  onChange={(value) => change({ [period]: value })}
                />
              ))}
            </div>
            <p className={classes['note']}>{t('plan.keepsExplained')}</p>
          </fieldset>
        </>
      )}
    </>
  );
}

interface CountProps {
  readonly period: (typeof periods)[number];
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Count({ period, value, onChange }: CountProps) {
  const { t } = useTranslation('backups');
  const { minValue, maxValue } = backupRotation.shape[period];
  return (
    <NumberInput
      label={t(`plan.${period}`)}
      value={value}
      min={minValue ?? 0}
      max={maxValue ?? 120}
      allowDecimal={false}
      clampBehavior="strict"
      onChange={(typed) => {
        const count = backupRotation.shape[period].safeParse(typed);
        if (count.success && count.data !== value) onChange(count.data);
      }}
    />
  );
}
