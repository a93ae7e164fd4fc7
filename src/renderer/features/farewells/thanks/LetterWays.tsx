import { Button, Group } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { FileGrantId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import classes from './LetterPanel.module.css';
import type { ThanksOf, ThanksWriting } from './useThanksForm.ts';

interface LetterWaysProps {
  readonly data: ThanksOf;
  readonly writing: ThanksWriting;
  readonly language: Language;
  readonly vertical: boolean;
  /** Nothing was written yet. */
  readonly empty: boolean;
}

/** To a file or to the printer. What was typed is kept first: the letter is printed from what is kept. */
export function LetterWays(props: LetterWaysProps) {
  const { t } = useTranslation('farewells');
  const { save, print } = useLetterWays(props);
  const resting = props.empty || save.isPending || print.isPending;
  return (
    <>
      <Group gap="sm">
        <Button variant="default" loading={save.isPending} disabled={resting} onClick={() => save.mutate()}>
          {t('letter.save')}
        </Button>
        <Button variant="default" loading={print.isPending} disabled={resting} onClick={() => print.mutate()}>
          {t('letter.print')}
        </Button>
      </Group>
      {props.empty && <p className={classes['empty']}>{t('letter.empty')}</p>}
      <div aria-live="polite">{save.data && <Saved {...save.data} />}</div>
      {(save.error ?? print.error) !== null && <RefusalAlert error={save.error ?? print.error} />}
    </>
  );
}

function useLetterWays({ data, writing, language, vertical }: LetterWaysProps) {
  const client = useDataClient();
  const choices = { tenureId: data.tenureId, language, vertical };
  const keepTyped = async () => {
    if (writing.unkept) await writing.keep(writing.given);
  };
  const save = useMutation({
    mutationFn: async () => {
      // The file is named in the letter's language.
      const name = translator(language).t('farewells:letter.fileName', {
        name: displayName(data.personName),
      });
      const file = await bridge().call('pickSaveFile', { suggestedName: `${name}.pdf`, kind: 'pdf' });
      if (file === null) return null;
      await keepTyped();
      return { ...(await client.farewells.saveLetter({ ...choices, file: file.id })), fileId: file.id };
    },
  });
  const print = useMutation({
    mutationFn: async () => {
      await keepTyped();
      return await client.farewells.printLetter(choices);
    },
  });
  return { save, print };
}

function Saved(saved: { fileName: string; bytes: number; fileId: FileGrantId }) {
  const { t } = useTranslation('farewells');
  const format = useFormat();
  const showRefusal = useRefusalNotice();
  const show = () => {
    bridge().call('revealGranted', { id: saved.fileId }).catch(showRefusal);
  };
  return (
    <Group gap="sm">
      <IconCheck size={18} stroke={1.6} aria-hidden />
      <span>{t('letter.saved', { fileName: saved.fileName, size: format.fileSize(saved.bytes) })}</span>
      <Button variant="default" size="xs" onClick={show}>
        {t('letter.show')}
      </Button>
    </Group>
  );
}
