import { UnstyledButton } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCustomValueWords } from '#renderer/features/customFields/useCustomValueWords.ts';
import type { CustomField } from '#shared/contract/customFields.ts';
import type { Profile } from '#shared/contract/personProfile.ts';
import { CustomEditor } from './CustomEditor.tsx';
import classes from './CustomSection.module.css';

interface CustomRowProps {
  readonly profile: Profile;
  readonly field: CustomField;
  readonly editing: boolean;
  readonly onEdit: () => void;
  readonly onDone: () => void;
}

/** One field: its name, and its value or, while it is changed, its input. */
export function CustomRow({ profile, field, editing, onEdit, onDone }: CustomRowProps) {
  const { t } = useTranslation('people');
  const words = useCustomValueWords();
  const name = useId();
  const value = profile.custom[field.id];
  const shown = value === undefined ? t('custom.empty') : words(field, value);
  const button = useFocusAfter(editing);
  return (
    <li className={classes['field']}>
      <span id={name} className={classes['name']}>
        {field.name}
      </span>
      {editing ? (
        <CustomEditor profile={profile} field={field} labelledBy={name} onDone={onDone} />
      ) : (
        <UnstyledButton
          ref={button}
          className={classes['value']}
          data-empty={value === undefined || undefined}
          aria-label={t('custom.editField', { name: field.name, value: shown })}
          onClick={onEdit}
        >
          {shown}
        </UnstyledButton>
      )}
    </li>
  );
}

/** The value takes the focus again that its input had. */
function useFocusAfter(editing: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(editing);
  useEffect(() => {
    if (before.current && !editing) button.current?.focus({ preventScroll: true });
    before.current = editing;
  }, [editing]);
  return button;
}
