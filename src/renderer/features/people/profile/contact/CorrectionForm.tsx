import { Autocomplete, Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import { isEmailAddress } from '#shared/domain/contactPoints.ts';
import { birthProblem, deceasedProblem, nameProblem } from '#shared/domain/personRules.ts';
import { ContactPointFields, type KeyedPoint } from '../../fields/ContactPointFields.tsx';
import { DayInput } from '../../fields/DayInput.tsx';
import { FormFrame } from '../../fields/FormFrame.tsx';
import classes from '../../fields/fields.module.css';
import { LanguageSelect } from '../../fields/LanguageSelect.tsx';
import { NameFields } from '../../fields/NameFields.tsx';
import { useVersionedSave } from '../../fields/useVersionedSave.ts';
import { useToday } from '../../useToday.ts';
import { useCorrectionFacts } from './useCorrectionFacts.ts';

/** Corrects names, contact points, what the person does now, and who looks after them. */
export function CorrectionForm({ profile, onDone }: { profile: Profile; onDone: () => void }) {
  const { t } = useTranslation('people');
  const client = useDataClient();
  const today = useToday();
  const owners = useQuery(useData().people.owners.queryOptions());
  const [draft, setDraft] = useState(() => draftOf(profile));
  const [points, setPoints] = useState<KeyedPoint[]>(() =>
    profile.contactPoints.map((point, key) => ({ ...point, key })),
  );
  const [tried, setTried] = useState(false);
  const { save, busy, error, meanwhile } = useVersionedSave(profile, useCorrectionFacts());
  const name = nameProblem(draft);
  const birth = birthProblem(draft.birthDate, draft.deceasedOn, today);
  const death = deceasedProblem(draft.deceasedOn, today) ?? (birth?.field === 'deceasedOn' ? birth : null);
  const wrong = new Map(
    points.flatMap((point) => {
      const problem = pointProblem(point, profile);
      return problem === null || !tried ? [] : [[point.key, t(`problem.${problem}`)] as const];
    }),
  );
  const submit = () => {
    setTried(true);
    const fine = name === null && birth === null && death === null;
    if (!fine || points.some((point) => pointProblem(point, profile) !== null)) return;
    const contactPoints = points.map(({ key: _key, ...point }) => point);
    save(
      ({ id, version }) => client.people.update({ ...draft, contactPoints, personId: id, version }),
      onDone,
    );
  };
  return (
    <FormFrame busy={busy} error={error} meanwhile={meanwhile} onSubmit={submit} onCancel={onDone}>
      <NameFields
        all
        name={draft}
        onChange={(part) => setDraft({ ...draft, ...part })}
        error={tried && name !== null && t(`problem.${name.reason}`)}
      />
      <div className={classes['pairs']}>
        <DayInput
          label={t('contact.birthDate')}
          description={t('contact.birthHint')}
          value={draft.birthDate}
          error={birth?.field === 'birthDate' && t(`problem.${birth.reason}`)}
          onChange={(birthDate) => setDraft({ ...draft, birthDate })}
        />
        <LanguageSelect
          name={draft}
          language={draft.language}
          onChange={(language) => setDraft({ ...draft, language })}
        />
      </div>
      <h3 className={classes['heading']}>{t('contact.points')}</h3>
      <ContactPointFields points={points} onChange={setPoints} problems={wrong} />
      <Checkbox
        label={t('contact.doNotContact')}
        description={t('contact.doNotContactHint')}
        checked={draft.doNotContact}
        onChange={(event) => setDraft({ ...draft, doNotContact: event.currentTarget.checked })}
      />
      <h3 className={classes['heading']}>{t('work.title')}</h3>
      <div className={classes['pairs']}>
        {(['company', 'jobTitle', 'location'] as const).map((field) => (
          <TextInput
            key={field}
            label={t(`work.${field}`)}
            maxLength={200}
            value={draft[field] ?? ''}
            onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      <h3 className={classes['heading']}>{t('contact.care')}</h3>
      <div className={classes['pairs']}>
        <Autocomplete
          label={t('contact.owner')}
          placeholder={t('contact.ownerHint')}
          maxLength={120}
          data={owners.data ?? []}
          value={draft.owner ?? ''}
          onChange={(owner) => setDraft({ ...draft, owner })}
        />
        <DayInput
          label={t('contact.deceasedOn')}
          description={t('contact.deceasedHint')}
          value={draft.deceasedOn}
          error={death !== null && t(`problem.${death.reason}`)}
          onChange={(deceasedOn) => setDraft({ ...draft, deceasedOn })}
        />
      </div>
    </FormFrame>
  );
}

function draftOf(profile: Profile) {
  const { company, jobTitle, location, owner, doNotContact, birthDate, deceasedOn, language } = profile;
  const { familyName, givenName, familyReading, givenReading, latinName, preferredName, formerFamilyName } =
    profile;
  return {
    ...{ familyName, givenName, familyReading, givenReading, latinName, preferredName, formerFamilyName },
    ...{ company, jobTitle, location, owner, doNotContact, birthDate, deceasedOn, language },
  };
}

/** As the data process judges: what is kept already may stay as it is. */
function pointProblem(point: KeyedPoint, profile: Profile): 'valueMissing' | 'notAnEmail' | null {
  const value = point.value.trim();
  if (value === '') return 'valueMissing';
  const kept = profile.contactPoints.some(
    (known) => known.value === value && known.channel === point.channel,
  );
  return kept || point.channel !== 'email' || isEmailAddress(value) ? null : 'notAnEmail';
}
