import { Button, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { Outreach } from '#shared/contract/outreach.ts';
import type { OperationId, PersonId } from '#shared/domain/ids.ts';
import classes from '../desk.module.css';
import { Exceptions } from './Exceptions.tsx';
import { useLongWork } from './useLongWork.ts';

interface ConfirmDialogProps {
  /** Null while it is closed. */
  readonly outreach: Outreach | null;
  readonly onClose: () => void;
}

interface Confirmed {
  readonly type: 'finished';
  readonly outreach: Outreach;
  readonly operationId: OperationId;
}

/** Says that the messages were sent: on which day, and to whom they were not. */
export function ConfirmDialog({ outreach, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation('outreach');
  const confirming = useLongWork<Confirmed>();
  const busy = confirming.work.state === 'running';
  const close = () => {
    confirming.forget();
    onClose();
  };
  return (
    <FormDialog opened={outreach !== null} onClose={close} title={t('confirm.title')} size="lg" stays={busy}>
      {outreach !== null && <Content outreach={outreach} confirming={confirming} onClose={close} />}
    </FormDialog>
  );
}

interface ContentProps {
  readonly outreach: Outreach;
  readonly confirming: ReturnType<typeof useLongWork<Confirmed>>;
  readonly onClose: () => void;
}

function Content({ outreach, confirming, onClose }: ContentProps) {
  const { t } = useTranslation(['outreach', 'app']);
  const format = useFormat();
  const [sentOn, setSentOn] = useState(useToday());
  const [except, setExcept] = useState<ReadonlySet<PersonId>>(new Set());
  const confirm = useConfirm(outreach, confirming, onClose);
  const { work, cancel } = confirming;
  const count = outreach.written - except.size;
  if (work.state === 'running') {
    return <ProgressPanel title={t('confirm.running')} {...work} onCancel={cancel} />;
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (count > 0) confirm({ sentOn, except: [...except] });
      }}
    >
      <Stack gap="lg">
        <p className={classes['hint']} tabIndex={-1} data-autofocus>
          {t('confirm.explained')}
        </p>
        <DayInput
          required
          label={t('confirm.sentOn')}
          value={sentOn}
          onChange={(day) => day !== null && setSentOn(day)}
        />
        <Exceptions outreachId={outreach.id} except={except} onChange={setExcept} />
        {work.state === 'failed' && <RefusalAlert error={work.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" disabled={count <= 0}>
            {t('confirm.submit', { count, shown: format.number(count) })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useConfirm(outreach: Outreach, confirming: ContentProps['confirming'], onDone: () => void) {
  const { t } = useTranslation('outreach');
  const format = useFormat();
  const client = useDataClient();
  const queryClient = useQueryClient();
  const undo = useUndo();
  const { id, version, title } = outreach;
  return (choices: { sentOn: string; except: PersonId[] }) =>
    void confirming
      .run((signal) => client.outreach.confirmSent({ id, version, ...choices }, { signal }))
      .then(async (done) => {
        await queryClient.invalidateQueries();
        if (done === null) return;
        onDone();
        const { sent } = done.outreach;
        undo({
          message: t('confirm.done', { title, count: sent, shown: format.number(sent) }),
          operationId: done.operationId,
        });
      });
}
