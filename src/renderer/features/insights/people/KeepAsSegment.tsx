import { Button, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCirclesRelation } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { PeopleQuestion } from './usePeopleBehind.ts';

interface KeepAsSegmentProps {
  readonly question: PeopleQuestion;
  /** What the segment is called unless another name is given. */
  readonly suggested: string;
  readonly disabled: boolean;
}

/** Keeps these very people as a segment. */
export function KeepAsSegment({ question, suggested, disabled }: KeepAsSegmentProps) {
  const { t } = useTranslation('insights');
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <Button
        variant="default"
        disabled={disabled}
        leftSection={<IconCirclesRelation size={16} stroke={1.6} aria-hidden />}
        onClick={dialog.open}
      >
        {t('people.keep.action')}
      </Button>
      <FormDialog opened={opened} onClose={dialog.close} title={t('people.keep.action')}>
        <KeepForm question={question} suggested={suggested} onDone={dialog.close} />
      </FormDialog>
    </>
  );
}

/** As long as the name of a segment may be. */
const longestName = 120;

interface KeepFormProps extends Pick<KeepAsSegmentProps, 'question' | 'suggested'> {
  readonly onDone: () => void;
}

function KeepForm({ question, suggested, onDone }: KeepFormProps) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const data = useData();
  const queryClient = useQueryClient();
  const undo = useUndo();
  const [name, setName] = useState(suggested.slice(0, longestName));
  const [missing, setMissing] = useState(false);
  const keep = useMutation(
    data.insightPeople.keepAsSegment.mutationOptions({
      onSuccess: async ({ people, operationId }, input) => {
        await queryClient.invalidateQueries({ queryKey: data.segments.key() });
        onDone();
        const message = t('people.keep.done', {
          count: people,
          shown: format.number(people),
          name: input.name,
        });
        undo({ message, operationId });
      },
    }),
  );
  return (
    <FormFrame
      busy={keep.isPending}
      error={keep.error}
      submitLabel={t('people.keep.submit')}
      onCancel={onDone}
      onSubmit={() => {
        const wanted = name.trim();
        setMissing(wanted === '');
        if (wanted !== '') keep.mutate({ ...question, name: wanted });
      }}
    >
      <TextInput
        data-autofocus
        label={t('people.keep.name')}
        description={t('people.keep.about')}
        maxLength={longestName}
        value={name}
        error={missing && name.trim() === '' ? t('people.keep.missing') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormFrame>
  );
}
