import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import fields from '#renderer/features/people/fields/fields.module.css';
import { PersonSelect } from '#renderer/features/people/fields/PersonSelect.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import { type PersonId, type SegmentId, segmentId } from '#shared/domain/ids.ts';
import { displayName, type PersonName } from '#shared/domain/names.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { useManagerWrites } from '../useManagerWrites.ts';
import { useSegmentNames } from '../useSegmentNames.ts';

/** Who is to be appointed, and for which circle, where that is known. */
export interface Appointing {
  readonly person: { readonly id: PersonId; readonly name: PersonName } | null;
  readonly circle: SegmentId | null;
}

interface AppointDialogProps {
  /** Null while the dialog is closed. */
  readonly appointing: Appointing | null;
  readonly onClose: () => void;
}

/** Makes somebody the community manager of a circle. */
export function AppointDialog({ appointing, onClose }: AppointDialogProps) {
  const { t } = useTranslation('communityManagers');
  return (
    <FormDialog opened={appointing !== null} onClose={onClose} title={t('appointTitle')} size="lg">
      {appointing !== null && <AppointForm appointing={appointing} onDone={onClose} />}
    </FormDialog>
  );
}

/** Stands among the segments for a list that is to be made. */
const newList = 'new';

function AppointForm({ appointing, onDone }: { appointing: Appointing; onDone: () => void }) {
  const { t } = useTranslation('communityManagers');
  const today = useToday();
  const segments = useSegmentNames();
  const { appoint, undo } = useManagerWrites();
  const [person, setPerson] = useState(appointing.person);
  const [circle, setCircle] = useState<string | null>(appointing.circle);
  const [typed, setTyped] = useState('');
  const [newName, setNewName] = useState('');
  const [startedOn, setStartedOn] = useState<PlainDate>(today);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const name = circle === newList ? newName : typed.trim();
  const known = segments.some(({ label }) => label === name);
  const offersNew = name !== '' && !known;
  const submit = () => {
    setTried(true);
    const chosen = circle === newList ? null : segmentId.safeParse(circle);
    if (person === null || (circle !== newList && !chosen?.success)) return;
    const wanted = chosen?.success
      ? { type: 'segment' as const, segmentId: chosen.data }
      : { type: 'new' as const, name: newName };
    appoint.mutate(
      { personId: person.id, circle: wanted, startedOn, endedOn: null, note },
      {
        onSuccess: ({ manager, operationId }) => {
          onDone();
          const message = t('appointed', {
            name: displayName(manager.personName),
            circle: manager.segmentName,
          });
          undo({ message, operationId });
        },
      },
    );
  };
  return (
    <FormFrame
      busy={appoint.isPending}
      error={appoint.error}
      submitLabel={t('appointShort')}
      onSubmit={submit}
      onCancel={onDone}
    >
      <PersonSelect
        label={t('field.person')}
        error={tried && person === null && t('field.personMissing')}
        chosen={person}
        onChoose={setPerson}
        except={null}
      />
      <Select
        label={t('field.circle')}
        placeholder={t('field.circleHint')}
        error={tried && circle === null && t('field.circleMissing')}
        searchable
        allowDeselect={false}
        searchValue={typed}
        onSearchChange={setTyped}
        maxLength={80}
        data={[
          ...segments,
          ...(offersNew ? [{ value: newList, label: t('field.newCircle', { name }) }] : []),
        ]}
        // A new name fits itself, whatever else it begins with.
        filter={({ options, search }) =>
          options.filter(
            (option) =>
              !('items' in option) &&
              (option.value === newList || option.label.toLowerCase().includes(search.trim().toLowerCase())),
          )
        }
        value={circle}
        onChange={(chosen) => {
          if (chosen === newList) setNewName(name);
          setCircle(chosen);
        }}
      />
      <div className={fields['pairs']}>
        <DayInput
          required
          label={t('field.startedOn')}
          value={startedOn}
          onChange={(day) => day && setStartedOn(day)}
        />
      </div>
      <Textarea
        label={t('field.note')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormFrame>
  );
}
