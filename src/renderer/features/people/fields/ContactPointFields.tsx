import { ActionIcon, Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContactPoint } from '#shared/contract/personProfile.ts';
import { channel } from '#shared/domain/vocabulary.ts';
import classes from './fields.module.css';

interface ContactPointFieldsProps {
  readonly points: readonly KeyedPoint[];
  readonly onChange: (points: KeyedPoint[]) => void;
  /** What is wrong, by the point's key. */
  readonly problems: ReadonlyMap<number, string>;
}

/** A contact point on the form; the key tells the rows apart while they have no id. */
export interface KeyedPoint extends ContactPoint {
  readonly key: number;
}

/** Where a person can be reached: one row for each address or number. */
export function ContactPointFields({ points, onChange, problems }: ContactPointFieldsProps) {
  const { t } = useTranslation(['people', 'vocabulary']);
  const change = (key: number, part: Partial<ContactPoint>) =>
    onChange(points.map((point) => (point.key === key ? { ...point, ...part } : point)));
  const add = () => {
    const key = Math.max(0, ...points.map((point) => point.key)) + 1;
    onChange([...points, { key, channel: 'email', label: null, value: '', usable: true }]);
  };
  return (
    <div className={classes['points']}>
      {points.map((point, index) => (
        <fieldset
          key={point.key}
          className={classes['point']}
          aria-label={t('contact.numbered', { number: index + 1 })}
        >
          <Select
            aria-label={t('contact.channel')}
            allowDeselect={false}
            data={channel.options.map((value) => ({ value, label: t(`vocabulary:channel.${value}`) }))}
            value={point.channel}
            onChange={(value) => change(point.key, { channel: channel.parse(value) })}
          />
          <TextInput
            aria-label={t('contact.value')}
            value={point.value}
            maxLength={254}
            error={problems.get(point.key)}
            onChange={(event) => change(point.key, { value: event.currentTarget.value })}
          />
          <TextInput
            aria-label={t('contact.label')}
            placeholder={t('contact.label')}
            value={point.label ?? ''}
            maxLength={60}
            onChange={(event) => change(point.key, { label: event.currentTarget.value })}
          />
          <Checkbox
            className={classes['usable'] ?? ''}
            label={t('contact.usable')}
            checked={point.usable}
            onChange={(event) => change(point.key, { usable: event.currentTarget.checked })}
          />
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('contact.remove', { number: index + 1 })}
            onClick={() => onChange(points.filter(({ key }) => key !== point.key))}
          >
            <IconTrash size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </fieldset>
      ))}
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} stroke={1.8} aria-hidden />}
          onClick={add}
        >
          {t('contact.add')}
        </Button>
      </div>
    </div>
  );
}
