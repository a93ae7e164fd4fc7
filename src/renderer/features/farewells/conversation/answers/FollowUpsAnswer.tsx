import { Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#renderer/features/followUps/useActor.ts';
import { FollowUpFields } from '#renderer/features/interactions/FollowUpFields.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import type { NextStep } from '#shared/contract/interactions.ts';
import { addDays } from '#shared/domain/plainDate.ts';
import type { AnswerProps } from './answerField.ts';

/** What was promised or is to be done, as many as there are. */
export function FollowUpsAnswer({ answers, onChange }: AnswerProps) {
  const { t } = useTranslation('farewells');
  const today = useToday();
  const owner = useActor();
  const { followUps } = answers;
  const replace = (index: number, step: NextStep | null) =>
    onChange({
      followUps: followUps.flatMap((each, at) => (at !== index ? [each] : step === null ? [] : [step])),
    });
  const add = () => onChange({ followUps: [...followUps, { title: '', dueOn: addDays(today, 14), owner }] });
  return (
    <Stack gap="lg">
      {followUps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name of its own before it is kept
        <Step key={index} step={step} onChange={(next) => replace(index, next)} />
      ))}
      {followUps.length < 20 && (
        <Button
          variant="default"
          w="fit-content"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={add}
        >
          {t('field.addFollowUp')}
        </Button>
      )}
    </Stack>
  );
}

function Step(props: { step: NextStep; onChange: (step: NextStep | null) => void }) {
  return <FollowUpFields {...props} tier="open" untitled={false} />;
}
