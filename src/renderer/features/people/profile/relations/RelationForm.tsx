import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { Profile, Relation } from '#shared/contract/personProfile.ts';
import { displayName } from '#shared/domain/names.ts';
import { FormFrame } from '../../fields/FormFrame.tsx';
import { PersonSelect } from '../../fields/PersonSelect.tsx';
import { useLatestWrite } from '../../fields/useLatestWrite.ts';
import { useVersionedSave } from '../../fields/useVersionedSave.ts';
import { type Way, wayOf, ways } from './ways.ts';

const wayName = z.enum(['managedBy', 'managerOf', 'referredBy', 'referred', 'colleague']);

interface RelationFormProps {
  readonly profile: Profile;
  /** Null to add one. */
  readonly relation: Relation | null;
  readonly onDone: () => void;
}

/** Says how the person is related to another. */
export function RelationForm({ profile, relation, onDone }: RelationFormProps) {
  const { t } = useTranslation('people');
  const client = useDataClient();
  const [other, setOther] = useState(
    relation === null ? null : { id: relation.otherId, name: relation.otherName },
  );
  const [way, setWay] = useState<Way>(relation === null ? 'managedBy' : wayOf(relation));
  const [note, setNote] = useState(relation?.note ?? '');
  const [tried, setTried] = useState(false);
  const { save, busy, error, meanwhile } = useVersionedSave(profile, ({ relations }) => {
    const kept = relations.find(({ id }) => id === relation?.id);
    if (kept === undefined) return [];
    return [
      { name: t('relation.who'), value: displayName(kept.otherName) },
      { name: t('relation.way'), value: t(`relation.${wayOf(kept)}`) },
      { name: t('relation.note'), value: kept.note === '' ? null : kept.note },
    ];
  });
  const remove = useRemoveRelation(profile);
  const submit = () => {
    setTried(true);
    if (other === null) return;
    save((from) => {
      // One that was removed meanwhile is added again.
      const id = from.relations.find((kept) => kept.id === relation?.id)?.id ?? null;
      const saved = { ...ways[way], id, otherId: other.id, note };
      return client.people.saveRelation({ personId: from.id, version: from.version, relation: saved });
    }, onDone);
  };
  const name = displayName(profile);
  return (
    <FormFrame
      busy={busy}
      error={error}
      meanwhile={meanwhile}
      onSubmit={submit}
      onCancel={onDone}
      onRemove={relation === null ? undefined : () => void remove(relation, onDone)}
    >
      <PersonSelect
        label={t('relation.who')}
        error={tried && other === null && t('relation.chooseWho')}
        chosen={other}
        onChoose={setOther}
        except={profile.id}
      />
      <Select
        label={t('relation.way')}
        allowDeselect={false}
        data={wayName.options.map((value) => ({ value, label: t(`relation.options.${value}`, { name }) }))}
        value={way}
        onChange={(value) => setWay(wayName.parse(value))}
      />
      <Textarea
        label={t('relation.note')}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormFrame>
  );
}

/** Removes a relation and says so, with a way to put it back. */
function useRemoveRelation(profile: Profile) {
  const { t } = useTranslation('people');
  const { people } = useDataClient();
  const personId = profile.id;
  const write = useLatestWrite(personId);
  const notice = useNotice();
  return async (relation: Relation, onDone: () => void) => {
    const removed = await write(({ version }) =>
      people.removeRelation({ personId, version, relationId: relation.id }),
    );
    if (removed === null) return;
    onDone();
    const { otherName: _otherName, ...content } = relation;
    const putBack = () =>
      write(({ version }) => people.saveRelation({ personId, version, relation: { ...content, id: null } }));
    notice({ message: t('relation.removed'), onUndo: () => void putBack() });
  };
}
