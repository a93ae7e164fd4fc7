import { ActionIcon, Button, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConstantMapping, ImportField, ImportMapping } from '#shared/domain/imports/mapping.ts';
import { type Target, withConstants } from '../../mappingEdits.ts';
import { useTargetName } from '../../useTargetName.ts';
import classes from './Constants.module.css';
import { ConstantValue } from './ConstantValue.tsx';
import { FieldSelect } from './FieldSelect.tsx';
import { TargetDetails } from './TargetDetails.tsx';

/** What tells people apart can't be the same for all of them. */
const personal: readonly ImportField[] = [
  'fullName',
  'familyName',
  'givenName',
  'fullReading',
  'familyReading',
  'givenReading',
  'latinName',
  'preferredName',
  'externalId',
  'recordId',
  'email',
];

interface ConstantsProps {
  readonly mapping: ImportMapping;
  readonly onMapping: (mapping: ImportMapping) => void;
}

/** What is the same for all rows where no column says it: "department: Sales", "invited: 1 April". */
export function Constants({ mapping, onMapping }: ConstantsProps) {
  const { t } = useTranslation('imports');
  const constants = mapping.constants ?? [];
  const set = (next: readonly ConstantMapping[]) => onMapping(withConstants(mapping, next));
  const change = (at: number, constant: ConstantMapping) => set(constants.with(at, constant));
  return (
    <section aria-labelledby="constants" className={classes['constants']}>
      <Title order={3} id="constants">
        {t('constants.title')}
      </Title>
      <p className={classes['meaning']}>{t('constants.meaning')}</p>
      {constants.length > 0 && (
        <ul className={classes['list']}>
          {constants.map((constant, at) => (
            <Constant
              // biome-ignore lint/suspicious/noArrayIndexKey: two of them may say the same
              key={at}
              constant={constant}
              number={at + 1}
              onConstant={(next) => change(at, next)}
              onRemove={() => set(constants.toSpliced(at, 1))}
            />
          ))}
        </ul>
      )}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => set([...constants, { field: 'tags', value: '' }])}
        >
          {t('constants.add')}
        </Button>
      </div>
    </section>
  );
}

interface ConstantProps {
  readonly constant: ConstantMapping;
  readonly number: number;
  readonly onConstant: (constant: ConstantMapping) => void;
  readonly onRemove: () => void;
}

function Constant({ constant, number, onConstant, onRemove }: ConstantProps) {
  const { t } = useTranslation('imports');
  const nameOf = useTargetName();
  const of = t('constants.number', { number });
  const choose = (target: Target | null) => target !== null && onConstant({ ...target, value: '' });
  return (
    <li className={classes['constant']}>
      <div>
        <FieldSelect
          label={t('constants.fieldOf', { number })}
          target={constant}
          canLeaveOut={false}
          without={personal}
          newField={{ name: t('constants.newFieldName'), type: 'text' }}
          onTarget={choose}
        />
        <TargetDetails
          of={of}
          target={constant}
          onDetails={(details) => onConstant({ ...constant, ...details })}
        />
      </div>
      <ConstantValue
        constant={constant}
        label={t('constants.valueOf', { field: nameOf(constant) })}
        onValue={(value) => onConstant({ ...constant, value })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('constants.removeOf', { field: nameOf(constant) })}
        onClick={onRemove}
      >
        <IconTrash size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </li>
  );
}
