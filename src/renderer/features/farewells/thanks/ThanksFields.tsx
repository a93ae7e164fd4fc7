import { Autocomplete, Button, Group, Stack, Textarea } from '@mantine/core';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#renderer/features/followUps/useActor.ts';
import { Toggles } from '#renderer/features/interactions/Toggles.tsx';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { useOfferedOwners } from '#renderer/features/people/useOfferedOwners.ts';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import { thanksWay } from '#shared/domain/vocabulary.ts';
import classes from './ThanksFields.module.css';
import type { ThanksWriting } from './useThanksForm.ts';

interface ThanksFieldsProps {
  readonly writing: ThanksWriting;
  readonly wordsRef: RefObject<HTMLTextAreaElement | null>;
}

/** Who gives thanks, how, in which words; and what keeps it: for the last day, or as given. */
export function ThanksFields({ writing, wordsRef }: ThanksFieldsProps) {
  const { t } = useTranslation(['farewells', 'vocabulary']);
  const { form, change, given, busy, error } = writing;
  const offered = useOfferedOwners(useActor());
  const [tried, setTried] = useState(false);
  const nobody = form.givenBy.trim() === '';
  // A refusal is shown below; nothing is left to do with it here.
  const keep = (asGiven: boolean) => {
    setTried(true);
    if (!nobody && !busy) writing.keep(asGiven).catch(() => undefined);
  };
  return (
    <form
      noValidate
      className={classes['fields']}
      onSubmit={(event) => {
        event.preventDefault();
        keep(true);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep(given);
      }}
    >
      <Stack gap="md">
        <Autocomplete
          label={t('thanks.givenBy')}
          data={offered}
          limit={20}
          maxLength={120}
          value={form.givenBy}
          error={tried && nobody && t('thanks.whoMissing')}
          onChange={(givenBy) => change({ givenBy })}
        />
        <div>
          <p className={classes['label']} aria-hidden>
            {t('thanks.way')}
          </p>
          <Toggles
            label={t('thanks.way')}
            options={thanksWay.options.map((value) => ({ value, word: t(`vocabulary:thanksWay.${value}`) }))}
            value={form.way}
            onChange={(way) => change({ way })}
          />
        </div>
        <Textarea
          ref={wordsRef}
          label={t('thanks.words')}
          description={t('thanks.wordsHint')}
          autosize
          minRows={8}
          maxRows={20}
          maxLength={20_000}
          value={form.words}
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
        <DayInput
          required
          label={t('thanks.givenOn')}
          description={given ? undefined : t('thanks.givenOnHint')}
          value={form.day}
          onChange={(day) => day !== null && change({ day })}
        />
        {error !== null && <RefusalAlert error={error} />}
        <Group gap="sm">
          {!given && (
            <Button variant="default" loading={busy} onClick={() => keep(false)}>
              {t('thanks.prepare')}
            </Button>
          )}
          <Button type="submit" loading={busy} disabled={given && !writing.unkept}>
            {given ? t('thanks.change') : t('thanks.give')}
          </Button>
          <span className={classes['state']} role="status">
            {writing.unkept && t('thanks.unsaved')}
          </span>
        </Group>
      </Stack>
    </form>
  );
}
