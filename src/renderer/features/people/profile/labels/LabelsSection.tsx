import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Label, Profile } from '#shared/contract/personProfile.ts';
import { FactSection, NothingYet } from '../FactSection.tsx';
import { LabelsInput } from './LabelsInput.tsx';
import classes from './LabelsSection.module.css';

/** What the person can do, and the words by which we sort people. */
export function LabelsSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation('people');
  const [editing, setEditing] = useState(false);
  const { skills, tags } = profile;
  const action = { label: t(editing ? 'labels.done' : 'edit'), onClick: () => setEditing(!editing) };
  return (
    <FactSection title={t('labels.title')} action={action}>
      {editing && (
        <div className={classes['inputs']}>
          <LabelsInput
            personId={profile.id}
            kind="skill"
            labels={skills}
            focused
            onDone={() => setEditing(false)}
          />
          <LabelsInput personId={profile.id} kind="tag" labels={tags} onDone={() => setEditing(false)} />
        </div>
      )}
      {!editing && skills.length + tags.length === 0 && <NothingYet>{t('labels.none')}</NothingYet>}
      {!editing && skills.length + tags.length > 0 && (
        <dl className={classes['kinds']}>
          <Words name={t('labels.skills')} labels={skills} />
          <Words name={t('labels.tags')} labels={tags} />
        </dl>
      )}
    </FactSection>
  );
}

function Words({ name, labels }: { name: string; labels: readonly Label[] }) {
  if (labels.length === 0) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <ul className={classes['labels']}>
          {labels.map((label) => (
            <li key={label.id} className={classes['label']}>
              {label.name}
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
