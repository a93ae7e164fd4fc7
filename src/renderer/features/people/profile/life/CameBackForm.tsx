import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { Profile, Tenure } from '#shared/contract/personProfile.ts';
import type { TenureId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { DayInput } from '../../fields/DayInput.tsx';
import { FormFrame } from '../../fields/FormFrame.tsx';
import classes from '../../fields/fields.module.css';
import { useLatestWrite } from '../../fields/useLatestWrite.ts';
import { useVersionedSave } from '../../fields/useVersionedSave.ts';
import { useToday } from '../../useToday.ts';
import { lastTenureOf } from './lastTenure.ts';
import { usePeriodWords } from './usePeriodWords.ts';

interface CameBackFormProps {
  readonly profile: Profile;
  readonly onDone: () => void;
}

/** Opens the tenure of somebody who came back; where they were before is offered. */
export function CameBackForm({ profile, onDone }: CameBackFormProps) {
  const { t } = useTranslation('people');
  const client = useDataClient();
  const notice = useNotice();
  const format = useFormat();
  const words = usePeriodWords();
  const write = useLatestWrite(profile.id);
  const before = lastTenureOf(profile);
  const [startedOn, setStartedOn] = useState<PlainDate | null>(useToday());
  const [post, setPost] = useState({ department: before?.department ?? '', title: before?.title ?? '' });
  const [tried, setTried] = useState(false);
  // Somebody else may have noted meanwhile that they are here.
  const { save, busy, error, meanwhile } = useVersionedSave(profile, ({ tenures }) => {
    const now = tenures.find(({ endedOn }) => endedOn === null);
    return now === undefined ? [] : [{ name: t('life.employed'), value: words(now) }];
  });
  const takeOut = (tenureId: TenureId) => () =>
    void write(({ id, version }) => client.people.removeTenure({ personId: id, version, tenureId }));
  const leftOn = before?.endedOn ?? null;
  const problem = problemOf(startedOn, leftOn);
  const submit = () => {
    setTried(true);
    if (problem !== null) return;
    const tenure: Omit<Tenure, 'id'> = { ...nothingElse, ...post, startedOn };
    let opened: TenureId | null = null;
    save(
      async (from) => {
        const { id: personId, version } = from;
        const saved = await client.people.saveTenure({
          personId,
          version,
          tenure: { ...tenure, id: null },
        });
        opened = saved.tenures.find(({ id }) => from.tenures.every((known) => known.id !== id))?.id ?? null;
        return saved;
      },
      (saved) => {
        const message = t('cameBack.done', { name: displayName(saved) });
        notice({ message, ...(opened !== null && { onUndo: takeOut(opened) }) });
        onDone();
      },
    );
  };
  const said = {
    missing: t('cameBack.startMissing'),
    tooEarly: t('cameBack.beforeLeaving', { day: leftOn === null ? '' : format.date(leftOn) }),
  };
  const text = (field: 'department' | 'title') => (
    <TextInput
      label={t(`tenure.${field}`)}
      maxLength={200}
      value={post[field]}
      onChange={(event) => setPost({ ...post, [field]: event.currentTarget.value })}
    />
  );
  return (
    <FormFrame
      busy={busy}
      error={error}
      meanwhile={meanwhile}
      onSubmit={submit}
      onCancel={onDone}
      submitLabel={t('cameBack.submit')}
    >
      <Text size="sm" c="dimmed">
        {t('cameBack.explained')}
      </Text>
      <div className={classes['pairs']}>
        <DayInput
          label={t('cameBack.startedOn')}
          value={startedOn}
          error={tried && problem !== null && said[problem]}
          onChange={setStartedOn}
        />
        <span />
        {text('department')}
        {text('title')}
      </div>
    </FormFrame>
  );
}

const nothingElse = {
  endedOn: null,
  grade: null,
  manager: null,
  employmentType: null,
  leaveReason: null,
} as const;

function problemOf(startedOn: PlainDate | null, leftOn: PlainDate | null): 'missing' | 'tooEarly' | null {
  if (startedOn === null) return 'missing';
  return leftOn !== null && startedOn < leftOn ? 'tooEarly' : null;
}
