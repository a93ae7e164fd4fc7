import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { PersonSelect } from '#renderer/features/people/fields/PersonSelect.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { MemberRequest, RequestPerson } from '#shared/contract/requests.ts';
import type { PersonId, RequestId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './RequestsPage.module.css';
import { useRequestWrites } from './useRequestWrites.ts';

interface RequestPeopleDialogProps {
  /** Null while the dialog is closed. */
  readonly request: MemberRequest | null;
  readonly onClose: () => void;
}

/** Who raised a voice and who shares it; each change is kept at once. */
export function RequestPeopleDialog({ request, onClose }: RequestPeopleDialogProps) {
  const { t } = useTranslation('requests');
  return (
    <FormDialog
      opened={request !== null}
      onClose={onClose}
      title={t('peopleTitle', { title: request?.title ?? '' })}
    >
      {request !== null && <RequestPeople id={request.id} />}
    </FormDialog>
  );
}

type Standing = 'raised' | 'shares' | null;

function RequestPeople({ id }: { id: RequestId }) {
  const { t } = useTranslation('requests');
  const query = useQuery(useData().requests.people.queryOptions({ input: { id } }));
  const { setPeople, undo } = useRequestWrites();
  // The field is made anew after each, so that it is empty again.
  const [added, setAdded] = useState(0);
  const stand = (personId: PersonId, as: Standing) =>
    setPeople.mutate(
      { id, people: [personId], as },
      { onSuccess: ({ operationId }) => undo({ message: t('peopleChanged'), operationId }) },
    );
  return (
    <>
      <PersonSelect
        key={added}
        label={t('field.addPerson')}
        chosen={null}
        except={null}
        onChoose={({ id: personId }) => {
          setAdded(added + 1);
          stand(personId, 'shares');
        }}
      />
      {query.isPending && <LinesSkeleton lines={3} />}
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.length === 0 && <p className={classes['about']}>{t('peopleEmpty')}</p>}
      <ul className={classes['personRows']}>
        {(query.data ?? []).map((person) => (
          <PersonLine key={person.personId} person={person} onStand={stand} />
        ))}
      </ul>
    </>
  );
}

interface PersonLineProps {
  readonly person: RequestPerson;
  readonly onStand: (personId: PersonId, as: Standing) => void;
}

function PersonLine({ person: { personId, personName, raised }, onStand }: PersonLineProps) {
  const { t } = useTranslation('requests');
  const name = displayName(personName);
  const takeOut = t('takeOut', { name });
  return (
    <li className={classes['personRow']}>
      <Monogram id={personId} name={personName} size={24} />
      <Link to="/alumni/$personId" params={{ personId }} className={`${classes['personName']} enishi-name`}>
        {name}
      </Link>
      <Select
        size="xs"
        aria-label={t('as', { name })}
        allowDeselect={false}
        data={[
          { value: 'raised', label: t('raisedIt') },
          { value: 'shares', label: t('sharesIt') },
        ]}
        value={raised ? 'raised' : 'shares'}
        onChange={(as) => onStand(personId, as === 'raised' ? 'raised' : 'shares')}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={takeOut}
        title={takeOut}
        onClick={() => onStand(personId, null)}
      >
        <IconX size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </li>
  );
}
