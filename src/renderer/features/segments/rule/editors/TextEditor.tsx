import { TagsInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { TextTest } from '#shared/domain/segments/rule.ts';
import { textForm } from '#shared/i18n/ruleReading/texts.ts';
import classes from '../ConditionEditor.module.css';
import type { EditorProps } from './EditorProps.ts';
import { TestSelect } from './TestSelect.tsx';

const textTests = [
  'contains',
  'notContains',
  'startsWith',
  'notStartsWith',
  'in',
  'notIn',
  'filled',
  'empty',
] as const;
type Test = (typeof textTests)[number];

/** A test of a text, and the words it asks for. */
export function TextEditor({ condition, onChange }: EditorProps<'text' | 'customText'>) {
  const { t } = useTranslation('segments');
  const { is } = condition;
  return (
    <>
      <TestSelect
        value={textForm(is, condition.not)}
        options={textTests.map((value) => ({ value, label: t(`test.text.${value}`) }))}
        onChange={(test) => onChange({ ...condition, ...changed(test, is) })}
      />
      {(is.test === 'contains' || is.test === 'startsWith') && (
        <TextInput
          size="xs"
          data-autofocus
          className={classes['text'] ?? ''}
          aria-label={t('editor.text')}
          maxLength={200}
          value={is.text}
          onChange={(event) => onChange({ ...condition, is: { ...is, text: event.currentTarget.value } })}
        />
      )}
      {is.test === 'in' && (
        <Texts
          texts={is.texts}
          ofOwners={condition.type === 'text' && condition.field === 'owner'}
          onChange={(texts) => onChange({ ...condition, is: { test: 'in', texts } })}
        />
      )}
    </>
  );
}

interface TextsProps {
  readonly texts: readonly string[];
  readonly ofOwners: boolean;
  readonly onChange: (texts: string[]) => void;
}

function Texts({ texts, ofOwners, onChange }: TextsProps) {
  const { t } = useTranslation('segments');
  const { people } = useData();
  const owners = useQuery(people.owners.queryOptions({ enabled: ofOwners }));
  return (
    <TagsInput
      size="xs"
      data-autofocus
      className={classes['many'] ?? ''}
      aria-label={t('editor.texts')}
      placeholder={texts.length === 0 ? t('editor.textsHint') : ''}
      data={owners.data ?? []}
      comboboxProps={{ withinPortal: false }}
      acceptValueOnBlur
      maxTags={100}
      value={[...texts]}
      onChange={onChange}
    />
  );
}

/** Keeps what was typed where the next test asks for words, too. */
function changed(test: Test, before: TextTest): { not: boolean; is: TextTest } {
  const texts = before.test === 'in' ? before.texts : before.test === 'empty' ? [] : [before.text];
  const filled = texts.filter((text) => text !== '');
  switch (test) {
    case 'contains':
    case 'notContains':
      return { not: test === 'notContains', is: { test: 'contains', text: filled[0] ?? '' } };
    case 'startsWith':
    case 'notStartsWith':
      return { not: test === 'notStartsWith', is: { test: 'startsWith', text: filled[0] ?? '' } };
    case 'in':
    case 'notIn':
      return { not: test === 'notIn', is: { test: 'in', texts: filled } };
    case 'filled':
    case 'empty':
      return { not: test === 'filled', is: { test: 'empty' } };
  }
}
