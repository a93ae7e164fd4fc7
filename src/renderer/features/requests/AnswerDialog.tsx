import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { NameField } from '#renderer/features/offboarding/NameField.tsx';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import fields from '#renderer/features/people/fields/fields.module.css';
import { useToday } from '#renderer/features/people/useToday.ts';
import type { MemberRequest } from '#shared/contract/requests.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { type RequestAnswer, requestAnswer } from '#shared/domain/vocabulary.ts';
import { useRequestWrites } from './useRequestWrites.ts';

interface AnswerDialogProps {
  /** Null while the dialog is closed. */
  readonly request: MemberRequest | null;
  readonly onClose: () => void;
}

/** What the company answers to a voice. */
export function AnswerDialog({ request, onClose }: AnswerDialogProps) {
  const { t } = useTranslation('requests');
  return (
    <FormDialog
      opened={request !== null}
      onClose={onClose}
      title={t('answerFor', { title: request?.title ?? '' })}
    >
      {request !== null && <AnswerForm request={request} onDone={onClose} />}
    </FormDialog>
  );
}

interface AnswerDraft {
  readonly answer: RequestAnswer;
  readonly words: string;
  readonly answeredBy: string | null;
  readonly answeredOn: PlainDate;
  readonly doneOn: PlainDate | null;
}

/** A promise is kept next; else the answer as it is. */
function firstDraft(request: MemberRequest, today: PlainDate, userName: string): AnswerDraft {
  const { answer, answerWords, answeredBy, answeredOn, doneOn } = request;
  return {
    answer: answer === 'willDo' ? 'done' : (answer ?? 'willDo'),
    words: answerWords,
    answeredBy: answeredBy ?? request.owner ?? (userName === '' ? null : userName),
    answeredOn: answeredOn ?? today,
    doneOn: doneOn ?? today,
  };
}

function AnswerForm({ request, onDone }: { request: MemberRequest; onDone: () => void }) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const today = useToday();
  const { userName } = usePreferences();
  const writes = useRequestWrites();
  const [draft, setDraft] = useState(() => firstDraft(request, today, userName));
  const [tried, setTried] = useState(false);
  const change = (patch: Partial<AnswerDraft>) => setDraft({ ...draft, ...patch });
  const keep = (answer: RequestAnswer | null, answeredBy: string) =>
    writes.answer.mutate(
      {
        id: request.id,
        version: request.version,
        answer,
        words: draft.words,
        answeredOn: draft.answeredOn,
        answeredBy,
        doneOn: answer === 'done' ? draft.doneOn : null,
      },
      {
        onSuccess: ({ operationId }) => {
          onDone();
          const message = t(answer === null ? 'answerTakenBack' : 'answeredNotice');
          writes.undo({ message, operationId });
        },
      },
    );
  const submit = () => {
    setTried(true);
    if (draft.answeredBy !== null) keep(draft.answer, draft.answeredBy);
  };
  return (
    <FormFrame busy={writes.answer.isPending} error={writes.answer.error} onSubmit={submit} onCancel={onDone}>
      <Radio.Group
        label={t('field.answer')}
        value={draft.answer}
        onChange={(answer) => change({ answer: requestAnswer.parse(answer) })}
      >
        <Stack gap="xs" mt="xs">
          {requestAnswer.options.map((answer, index) => (
            <Radio
              key={answer}
              value={answer}
              label={t(`vocabulary:requestAnswer.${answer}`)}
              {...(index === 0 && { 'data-autofocus': true })}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('field.answerWords')}
        description={draft.answer === 'done' ? t('field.answerWordsHint') : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={10_000}
        value={draft.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <div className={fields['pairs']}>
        <NameField
          label={t('field.answeredBy')}
          error={tried && draft.answeredBy === null && t('field.answeredByMissing')}
          value={draft.answeredBy}
          onChange={(answeredBy) => change({ answeredBy })}
        />
        <DayInput
          required
          label={t('field.answeredOn')}
          value={draft.answeredOn}
          onChange={(day) => day && change({ answeredOn: day })}
        />
        {draft.answer === 'done' && (
          <DayInput
            required
            label={t('field.doneOn')}
            value={draft.doneOn}
            onChange={(day) => day && change({ doneOn: day })}
          />
        )}
      </div>
      {request.answer !== null && (
        <Group>
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={writes.answer.isPending}
            onClick={() => keep(null, request.answeredBy ?? userName)}
          >
            {t('takeAnswerBack')}
          </Button>
        </Group>
      )}
    </FormFrame>
  );
}
