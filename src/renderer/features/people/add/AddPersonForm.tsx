import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import type { NewPerson } from '#shared/contract/people.ts';
import { isEmailAddress } from '#shared/domain/contactPoints.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { noName, type PersonName } from '#shared/domain/names.ts';
import { nameProblem, periodProblem, textOrNull } from '#shared/domain/personRules.ts';
import { DayInput } from '../fields/DayInput.tsx';
import { FormFrame } from '../fields/FormFrame.tsx';
import classes from '../fields/fields.module.css';
import { NameFields } from '../fields/NameFields.tsx';
import { usePersonWrites } from '../usePersonWrites.ts';

interface AddPersonFormProps {
  readonly onCancel: () => void;
  readonly onAdded: (person: PersonId, name: PersonName) => void;
}

type NewTenure = NonNullable<NewPerson['tenure']>;

const noTenure: NewTenure = {
  startedOn: null,
  endedOn: null,
  department: null,
  title: null,
  grade: null,
  manager: null,
  employmentType: null,
  leaveReason: null,
};

/** Name, email and one tenure; everything else can follow on the profile. */
export function AddPersonForm({ onCancel, onAdded }: AddPersonFormProps) {
  const { t } = useTranslation(['people', 'erasures']);
  const [name, setName] = useState(noName);
  const [email, setEmail] = useState('');
  const [tenure, setTenure] = useState(noTenure);
  const [tried, setTried] = useState(false);
  const { add } = usePersonWrites();
  const problems = problemsOf(name, email, tenure);
  const said = (problem: keyof typeof problems) => {
    const reason = tried ? problems[problem] : undefined;
    return reason === undefined ? undefined : t(`problem.${reason}`);
  };
  const wasErased = add.error !== null && isRefusal(add.error, 'PERSON_ERASED');
  /** The answer was about whoever had the name and address that stood there. */
  const isAboutAnother = () => {
    if (wasErased) add.reset();
  };
  const submit = () => {
    setTried(true);
    if (Object.values(problems).some((problem) => problem !== undefined) || add.isPending) return;
    const kept = Object.values(tenure).some((value) => value !== null && value !== '') ? tenure : null;
    add.mutate(
      { ...name, email: textOrNull(email), tenure: kept, evenSo: wasErased },
      { onSuccess: (profile) => onAdded(profile.id, profile) },
    );
  };
  return (
    <FormFrame
      busy={add.isPending}
      error={add.error}
      onSubmit={submit}
      onCancel={onCancel}
      submitLabel={wasErased ? t('erasures:evenSo') : t('add.submit')}
    >
      <NameFields
        name={name}
        onChange={(part) => {
          setName({ ...name, ...part });
          isAboutAnother();
        }}
        error={said('name')}
      >
        <TextInput
          type="email"
          label={t('add.email')}
          value={email}
          error={said('email')}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
            isAboutAnother();
          }}
        />
      </NameFields>
      <h3 className={classes['heading']}>{t('add.tenure')}</h3>
      <div className={classes['pairs']}>
        <DayInput
          label={t('tenure.startedOn')}
          value={tenure.startedOn}
          onChange={(startedOn) => setTenure({ ...tenure, startedOn })}
        />
        <DayInput
          label={t('tenure.endedOn')}
          value={tenure.endedOn}
          error={said('tenure')}
          onChange={(endedOn) => setTenure({ ...tenure, endedOn })}
        />
        {(['department', 'title', 'manager', 'leaveReason'] as const).map((part) => (
          <TextInput
            key={part}
            label={t(`tenure.${part}`)}
            maxLength={200}
            value={tenure[part] ?? ''}
            onChange={(event) => setTenure({ ...tenure, [part]: event.currentTarget.value })}
          />
        ))}
      </div>
    </FormFrame>
  );
}

function problemsOf(name: PersonName, email: string, tenure: NewTenure) {
  const address = textOrNull(email);
  return {
    name: nameProblem(name)?.reason,
    email: address === null || isEmailAddress(address) ? undefined : ('notAnEmail' as const),
    tenure: periodProblem(tenure)?.reason,
  };
}
