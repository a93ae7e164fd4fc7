import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonName } from '#shared/domain/names.ts';
import classes from './fields.module.css';

interface NameFieldsProps {
  readonly name: PersonName;
  readonly onChange: (part: Partial<PersonName>) => void;
  /** What is wrong with the name as a whole. */
  readonly error: ReactNode;
  /** Also the parts that few people have: what they want to be called, a former name. */
  readonly all?: boolean;
  /** More fields, in the same columns. */
  readonly children?: ReactNode;
}

const readingOf = { familyName: 'familyReading', givenName: 'givenReading' } as const;

/** The parts of a name in the order in which the page's language writes them. */
export function NameFields({ name, onChange, error, all = false, children }: NameFieldsProps) {
  const { t, i18n } = useTranslation('people');
  const field = (part: keyof PersonName) => (
    <TextInput
      key={part}
      label={t(`name.${part}`)}
      maxLength={200}
      value={name[part] ?? ''}
      error={part === first[0] ? error : undefined}
      data-autofocus={part === first[0] || undefined}
      onChange={(event) => onChange({ [part]: event.currentTarget.value })}
    />
  );
  const japanese = i18n.language === 'ja';
  const first = japanese ? (['familyName', 'givenName'] as const) : (['givenName', 'familyName'] as const);
  const readings = first.map((part) => readingOf[part]);
  return (
    <div className={classes['pairs']}>
      {first.map(field)}
      {readings.map(field)}
      {field('latinName')}
      {all && field('preferredName')}
      {all && field('formerFamilyName')}
      {children}
    </div>
  );
}
