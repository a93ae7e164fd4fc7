import { InputLabel, Select, Textarea, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useSegmentNames } from '#renderer/features/communityManagers/useSegmentNames.ts';
import type { Participant } from '#renderer/features/interactions/draft.ts';
import { ParticipantsField } from '#renderer/features/interactions/ParticipantsField.tsx';
import { TierField } from '#renderer/features/interactions/TierField.tsx';
import { NameField } from '#renderer/features/offboarding/NameField.tsx';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import fields from '#renderer/features/people/fields/fields.module.css';
import { useToday } from '#renderer/features/people/useToday.ts';
import type { MemberRequest } from '#shared/contract/requests.ts';
import { type SegmentId, segmentId } from '#shared/domain/ids.ts';
import { orientationKind } from '#shared/domain/vocabulary.ts';
import { useRequestWrites } from './useRequestWrites.ts';

interface RequestDialogProps {
  /** The voice that is changed, null for a new one; itself null while the dialog is closed. */
  readonly editing: { readonly request: MemberRequest | null } | null;
  /** Where a new one comes from, and who raised it, where that is known. */
  readonly circle?: SegmentId | null;
  readonly raisedBy?: Participant | null;
  readonly onClose: () => void;
}

/** Notes or changes a voice. */
export function RequestDialog({ editing, circle = null, raisedBy = null, onClose }: RequestDialogProps) {
  const { t } = useTranslation('requests');
  return (
    <FormDialog
      opened={editing !== null}
      onClose={onClose}
      title={t(editing?.request ? 'changeTitle' : 'addTitle')}
      size="lg"
    >
      {editing !== null && (
        <RequestForm request={editing.request} circle={circle} raisedBy={raisedBy} onDone={onClose} />
      )}
    </FormDialog>
  );
}

type Draft = Pick<
  MemberRequest,
  'title' | 'words' | 'raisedOn' | 'orientation' | 'segmentId' | 'owner' | 'tier'
>;

interface RequestFormProps {
  readonly request: MemberRequest | null;
  readonly circle: SegmentId | null;
  readonly raisedBy: Participant | null;
  readonly onDone: () => void;
}

const draftOf = ({ title, words, raisedOn, orientation, segmentId, owner, tier }: Draft): Draft => ({
  title,
  words,
  raisedOn,
  orientation,
  segmentId,
  owner,
  tier,
});

function RequestForm({ request, circle, raisedBy, onDone }: RequestFormProps) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const today = useToday();
  const { userName } = usePreferences();
  const circles = useSegmentNames();
  const { save, undo } = useRequestWrites();
  const tierLabel = useId();
  const [draft, setDraft] = useState<Draft>(
    draftOf(
      request ?? {
        title: '',
        words: '',
        raisedOn: today,
        orientation: null,
        segmentId: circle,
        owner: userName === '' ? null : userName,
        tier: 'open',
      },
    ),
  );
  const [people, setPeople] = useState<readonly Participant[]>(raisedBy === null ? [] : [raisedBy]);
  const [tried, setTried] = useState(false);
  const change = (patch: Partial<Draft>) => setDraft({ ...draft, ...patch });
  const submit = () => {
    setTried(true);
    if (draft.title.trim() === '') return;
    save.mutate(
      {
        ...draft,
        id: request?.id ?? null,
        version: request?.version ?? 0,
        raisedBy: request === null ? people.map(({ id }) => id) : [],
      },
      {
        onSuccess: ({ operationId }) => {
          onDone();
          undo({ message: t('saved'), operationId });
        },
      },
    );
  };
  return (
    <FormFrame busy={save.isPending} error={save.error} onSubmit={submit} onCancel={onDone}>
      <TextInput
        data-autofocus
        label={t('field.title')}
        maxLength={200}
        value={draft.title}
        error={tried && draft.title.trim() === '' && t('field.titleMissing')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('field.words')}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={10_000}
        value={draft.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      {request === null && (
        <ParticipantsField personId={null} label={t('field.raisedBy')} others={people} onChange={setPeople} />
      )}
      <div className={fields['pairs']}>
        <DayInput
          required
          label={t('field.raisedOn')}
          value={draft.raisedOn}
          onChange={(day) => day && change({ raisedOn: day })}
        />
        <Select
          label={t('field.orientation')}
          placeholder={t('field.noOrientation')}
          clearable
          data={orientationKind.options.map((value) => ({
            value,
            label: t(`vocabulary:orientationKind.${value}`),
          }))}
          value={draft.orientation}
          onChange={(kind) => change({ orientation: orientationKind.nullable().catch(null).parse(kind) })}
        />
        <Select
          label={t('field.circle')}
          placeholder={t('field.noCircle')}
          clearable
          searchable={circles.length > 8}
          data={circles}
          value={draft.segmentId}
          onChange={(id) => change({ segmentId: segmentId.nullable().catch(null).parse(id) })}
        />
        <NameField label={t('field.owner')} value={draft.owner} onChange={(owner) => change({ owner })} />
      </div>
      <div>
        <InputLabel id={tierLabel} labelElement="div">
          {t('field.tier')}
        </InputLabel>
        <TierField value={draft.tier} onChange={(tier) => change({ tier })} />
      </div>
    </FormFrame>
  );
}
