import { Select } from '@mantine/core';
import { Fragment, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Orientation, Profile } from '#shared/contract/personProfile.ts';
import { type OrientationKind, orientationKind, orientationSource } from '#shared/domain/vocabulary.ts';
import { DayInput } from '../fields/DayInput.tsx';
import { FormFrame } from '../fields/FormFrame.tsx';
import { usePersonWrites } from '../usePersonWrites.ts';
import { useToday } from '../useToday.ts';
import classes from './records.module.css';
import { strengthKey } from './Wishes.tsx';

const strengths = [3, 2, 1, 0];

/** Records what the person wants now; what stays as it is, is not recorded again. */
export function OrientationForm({ profile, onDone }: { profile: Profile; onDone: () => void }) {
  const { t } = useTranslation(['people', 'vocabulary']);
  const id = useId();
  const today = useToday();
  const [changed, setChanged] = useState<Partial<Record<OrientationKind, number>>>({});
  const [source, setSource] = useState<Orientation['source']>('said');
  const [recordedOn, setRecordedOn] = useState(today);
  const { recordOrientations } = usePersonWrites();
  const present = (kind: OrientationKind) =>
    changed[kind] ?? profile.orientations.find((orientation) => orientation.kind === kind)?.strength;
  const submit = () => {
    const orientations = orientationKind.options.flatMap((kind) => {
      const strength = changed[kind];
      return strength === undefined ? [] : [{ kind, strength, source, recordedOn }];
    });
    if (orientations.length === 0) onDone();
    else recordOrientations.mutate({ personId: profile.id, orientations }, { onSuccess: onDone });
  };
  return (
    <FormFrame
      busy={recordOrientations.isPending}
      error={recordOrientations.error}
      onSubmit={submit}
      onCancel={onDone}
    >
      <div className={classes['kinds']}>
        {orientationKind.options.map((kind) => (
          <Fragment key={kind}>
            <label htmlFor={`${id}-${kind}`}>{t(`vocabulary:orientationKind.${kind}`)}</label>
            <Select
              id={`${id}-${kind}`}
              placeholder={t('orientation.notKnown')}
              allowDeselect={false}
              data={strengths.map((strength) => ({
                value: String(strength),
                label: t(`vocabulary:orientationStrength.${strengthKey(strength)}`),
              }))}
              value={present(kind)?.toString() ?? null}
              onChange={(value) => value !== null && setChanged({ ...changed, [kind]: Number(value) })}
            />
          </Fragment>
        ))}
      </div>
      <div className={classes['pair']}>
        <Select
          label={t('orientation.source')}
          allowDeselect={false}
          data={orientationSource.options.map((value) => ({
            value,
            label: t(`vocabulary:orientationSource.${value}`),
          }))}
          value={source}
          onChange={(value) => setSource(orientationSource.parse(value))}
        />
        <DayInput
          required
          label={t('recordedOn')}
          value={recordedOn}
          onChange={(day) => day && setRecordedOn(day)}
        />
      </div>
    </FormFrame>
  );
}
