import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangePreferences, usePreferences } from '#renderer/app/preferences.ts';
import { ChoiceCards } from '#renderer/ui/ChoiceCards.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { language, type Role, role } from '#shared/domain/vocabulary.ts';
import classes from '../Sheet.module.css';
import { Sheet } from '../Sheet.tsx';

/** Language, role, and the name under which changes are recorded. */
export function YouStep({ stepWords, onDone }: { stepWords: string; onDone: () => void }) {
  const { t } = useTranslation(['workspace', 'vocabulary', 'app']);
  const preferences = usePreferences();
  const change = useChangePreferences();
  const showRefusal = useRefusalNotice();
  const [chosenRole, setChosenRole] = useState<Role>(preferences.role);
  const [userName, setUserName] = useState(preferences.userName);
  const [asked, setAsked] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const name = userName.trim();
    if (name === '') {
      nameField.current?.focus();
      return;
    }
    change.mutate({ role: chosenRole, userName: name }, { onSuccess: onDone, onError: showRefusal });
  };
  return (
    <Sheet title={t('welcome.you.title')} sentence={t('welcome.you.sentence')} step={stepWords}>
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          <ChoiceCards
            inRow
            label={t('welcome.you.language')}
            value={preferences.language}
            onChange={(chosen) => change.mutate({ language: chosen }, { onError: showRefusal })}
            choices={language.options.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
          />
          <ChoiceCards
            label={t('welcome.you.role')}
            value={chosenRole}
            onChange={setChosenRole}
            choices={role.options.map((value) => ({
              value,
              label: t(`vocabulary:role.${value}`),
              description: t(`welcome.role.${value}`),
            }))}
          />
          <TextInput
            ref={nameField}
            label={t('welcome.you.name')}
            description={t('welcome.you.nameExplained')}
            autoComplete="name"
            maxLength={120}
            value={userName}
            onChange={(event) => setUserName(event.currentTarget.value)}
            error={asked && userName.trim() === '' && t('problem.userNameMissing')}
          />
          <div className={classes['buttons']}>
            <Button type="submit" loading={change.isPending && change.variables?.userName !== undefined}>
              {t('app:next')}
            </Button>
          </div>
        </Stack>
      </form>
    </Sheet>
  );
}
