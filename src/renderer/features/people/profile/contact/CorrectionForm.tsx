import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '#shared/contract/people.ts';
import { isEmailAddress } from '#shared/domain/contactPoints.ts';
import { nameProblem } from '#shared/domain/personRules.ts';
import { ContactPointFields, type KeyedPoint } from '../../fields/ContactPointFields.tsx';
import { FormFrame } from '../../fields/FormFrame.tsx';
import classes from '../../fields/fields.module.css';
import { NameFields } from '../../fields/NameFields.tsx';
import { usePersonWrites } from '../../usePersonWrites.ts';

/** Corrects names, contact points and what the person does now. */
export function CorrectionForm({ profile, onDone }: { profile: Profile; onDone: () => void }) {
  const { t } = useTranslation('people');
  const [draft, setDraft] = useState(() => draftOf(profile));
  const [points, setPoints] = useState<KeyedPoint[]>(() =>
    profile.contactPoints.map((point, key) => ({ ...point, key })),
  );
  const [tried, setTried] = useState(false);
  const { update } = usePersonWrites();
  const name = nameProblem(draft);
  const wrong = new Map(
    points.flatMap((point) => {
      const problem = pointProblem(point, profile);
      return problem === null || !tried ? [] : [[point.key, t(`problem.${problem}`)] as const];
    }),
  );
  const submit = () => {
    setTried(true);
    if (name !== null || points.some((point) => pointProblem(point, profile) !== null)) return;
    const contactPoints = points.map(({ key: _key, ...point }) => point);
    update.mutate({ ...draft, contactPoints }, { onSuccess: onDone });
  };
  return (
    <FormFrame busy={update.isPending} error={update.error} onSubmit={submit} onCancel={onDone}>
      <NameFields
        all
        name={draft}
        onChange={(part) => setDraft({ ...draft, ...part })}
        error={tried && name !== null && t(`problem.${name.reason}`)}
      />
      <h3 className={classes['heading']}>{t('contact.title')}</h3>
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
    </FormFrame>
  );
}

function draftOf(profile: Profile) {
  const { id, version, company, jobTitle, location, doNotContact } = profile;
  const { familyName, givenName, familyReading, givenReading, latinName, preferredName, formerFamilyName } =
    profile;
  return {
    ...{ familyName, givenName, familyReading, givenReading, latinName, preferredName, formerFamilyName },
    ...{ personId: id, version, company, jobTitle, location, doNotContact },
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
