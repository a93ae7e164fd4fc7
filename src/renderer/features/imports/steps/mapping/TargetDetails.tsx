import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { channel, consentPurpose, customFieldType, orientationKind } from '#shared/domain/vocabulary.ts';
import type { Target } from '../../mappingEdits.ts';
import classes from './TargetDetails.module.css';

type Details = Pick<Target, 'newField' | 'consent' | 'orientation'>;

interface TargetDetailsProps {
  /** What the field belongs to, for its name: a column, or a value for all rows. */
  readonly of: string;
  readonly target: Target;
  readonly onDetails: (details: Details) => void;
}

/** What more has to be said of some fields: a new field's name and type, the purpose of a consent, which orientation. */
export function TargetDetails(props: TargetDetailsProps) {
  const { newField, consent, field } = props.target;
  if (newField !== undefined) return <NewField {...props} newField={newField} />;
  if (consent !== undefined) return <ConsentFor {...props} consent={consent} />;
  return field === 'orientation' ? <OrientationKind {...props} /> : null;
}

function NewField({ of, newField, onDetails }: TargetDetailsProps & Required<Pick<Target, 'newField'>>) {
  const { t } = useTranslation(['imports', 'vocabulary']);
  if (newField === undefined) return null;
  return (
    <div className={classes['details']}>
      <TextInput
        size="sm"
        aria-label={t('mapping.newFieldName', { column: of })}
        value={newField.name}
        maxLength={80}
        error={newField.name.trim() === '' && t('mapping.newFieldNameless')}
        onChange={(event) => onDetails({ newField: { ...newField, name: event.currentTarget.value } })}
      />
      <Select
        size="sm"
        aria-label={t('mapping.newFieldType', { column: of })}
        data={customFieldType.options.map((value) => ({
          value,
          label: t(`vocabulary:customFieldType.${value}`),
        }))}
        value={newField.type}
        allowDeselect={false}
        onChange={(value) =>
          onDetails({ newField: { ...newField, type: customFieldType.catch(newField.type).parse(value) } })
        }
      />
    </div>
  );
}

function ConsentFor({ of, consent, onDetails }: TargetDetailsProps & Required<Pick<Target, 'consent'>>) {
  const { t } = useTranslation(['imports', 'vocabulary']);
  if (consent === undefined) return null;
  return (
    <div className={classes['details']}>
      <Select
        size="sm"
        aria-label={t('mapping.consentPurpose', { column: of })}
        data={consentPurpose.options.map((value) => ({
          value,
          label: t(`vocabulary:consentPurpose.${value}`),
        }))}
        value={consent.purpose}
        allowDeselect={false}
        onChange={(value) =>
          onDetails({ consent: { ...consent, purpose: consentPurpose.catch(consent.purpose).parse(value) } })
        }
      />
      <Select
        size="sm"
        aria-label={t('mapping.consentChannel', { column: of })}
        data={channel.options.map((value) => ({ value, label: t(`vocabulary:channel.${value}`) }))}
        value={consent.channel}
        allowDeselect={false}
        onChange={(value) =>
          onDetails({ consent: { ...consent, channel: channel.catch(consent.channel).parse(value) } })
        }
      />
    </div>
  );
}

const several = 'several';

function OrientationKind({ of, target, onDetails }: TargetDetailsProps) {
  const { t } = useTranslation(['imports', 'vocabulary']);
  const kinds = orientationKind.options.map((value) => ({
    value,
    label: t(`vocabulary:orientationKind.${value}`),
  }));
  return (
    <div className={classes['details']}>
      <Select
        size="sm"
        aria-label={t('mapping.orientationKind', { column: of })}
        data={[{ value: several, label: t('mapping.orientationSeveral') }, ...kinds]}
        value={target.orientation ?? several}
        allowDeselect={false}
        onChange={(value) => onDetails({ orientation: orientationKind.safeParse(value).data })}
      />
    </div>
  );
}
