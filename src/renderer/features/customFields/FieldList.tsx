import { ActionIcon, Text, Tooltip } from '@mantine/core';
import {
  type Icon,
  IconArchive,
  IconArchiveOff,
  IconArrowDown,
  IconArrowUp,
  IconPencil,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { CustomField } from '#shared/contract/customFields.ts';
import classes from './FieldList.module.css';
import { useFieldWrites } from './useFieldWrites.ts';

type CountedField = CustomField & { readonly people: number };

interface FieldListProps {
  readonly fields: readonly CountedField[];
  readonly onChange: (field: CustomField) => void;
}

/** The fields in their order, which the arrows change; those out of use apart below. */
export function FieldList({ fields, onChange }: FieldListProps) {
  const { t } = useTranslation('customFields');
  const { arrange, setArchived } = useFieldWrites();
  const [said, setSaid] = useState('');
  const used = fields.filter(({ archived }) => !archived);
  const archived = fields.filter((field) => field.archived);
  const move = (field: CountedField, from: number, to: number) => {
    const ids = used.map(({ id }) => id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    arrange([...ids, ...archived.map(({ id }) => id)]);
    setSaid(t('moved', { name: field.name, place: to + 1 }));
  };
  return (
    <div className={classes['fields']}>
      {used.length > 0 && (
        <ul className={classes['list']}>
          {used.map((field, index) => (
            <Row key={field.id} field={field}>
              <Tool
                Sign={IconArrowUp}
                words={t('up', { name: field.name })}
                disabled={index === 0}
                onClick={() => move(field, index, index - 1)}
              />
              <Tool
                Sign={IconArrowDown}
                words={t('down', { name: field.name })}
                disabled={index === used.length - 1}
                onClick={() => move(field, index, index + 1)}
              />
              <Tool
                Sign={IconPencil}
                words={t('change', { name: field.name })}
                onClick={() => onChange(field)}
              />
              <Tool
                Sign={IconArchive}
                words={t('archive', { name: field.name })}
                onClick={() => setArchived(field, true)}
              />
            </Row>
          ))}
        </ul>
      )}
      {archived.length > 0 && (
        <div>
          <h3 className={classes['heading']}>{t('archived')}</h3>
          <Text size="xs" c="dimmed" mb={4}>
            {t('archivedExplained')}
          </Text>
          <ul className={classes['list']}>
            {archived.map((field) => (
              <Row key={field.id} field={field}>
                <Tool
                  Sign={IconArchiveOff}
                  words={t('unarchive', { name: field.name })}
                  onClick={() => setArchived(field, false)}
                />
              </Row>
            ))}
          </ul>
        </div>
      )}
      <span role="status" className={classes['said']}>
        {said}
      </span>
    </div>
  );
}

function Row({ field, children }: { field: CountedField; children: ReactNode }) {
  const { t } = useTranslation(['customFields', 'vocabulary', 'app']);
  const format = useFormat();
  const { name, type, options, people } = field;
  const kind = t(`vocabulary:customFieldType.${type}`);
  return (
    <li className={classes['row']}>
      <div className={classes['words']}>
        <div className={classes['name']}>{name}</div>
        <div className={classes['more']}>
          {type === 'choice'
            ? t('withOptions', { kind, options: options.join(t('app:listSeparator')) })
            : kind}
        </div>
      </div>
      <span className={classes['people']}>
        {people === 0 ? t('nobody') : t('people', { count: people, shown: format.number(people) })}
      </span>
      <ActionIcon.Group>{children}</ActionIcon.Group>
    </li>
  );
}

interface ToolProps {
  readonly Sign: Icon;
  readonly words: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Tool({ Sign, words, disabled = false, onClick }: ToolProps) {
  return (
    <Tooltip label={words}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="md"
        aria-label={words}
        // Not `disabled`, which would take the focus away while one moves a field to the end.
        {...(disabled ? { 'data-disabled': true } : {})}
        aria-disabled={disabled}
        onClick={() => !disabled && onClick()}
      >
        <Sign size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
