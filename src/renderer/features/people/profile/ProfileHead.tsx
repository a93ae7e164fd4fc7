import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsentMarks } from '#renderer/ui/ConsentMarks.tsx';
import { AgoText } from '#renderer/ui/DateText.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import type { Profile } from '#shared/contract/people.ts';
import { displayName, displayReading } from '#shared/domain/names.ts';
import classes from './ProfileHead.module.css';
import { WhenHere } from './WhenHere.tsx';
import { Wishes } from './Wishes.tsx';

/** Who it is, when here, what they want, may we contact them, and when we last did. */
export function ProfileHead({ profile, tools }: { profile: Profile; tools: ReactNode }) {
  const { t } = useTranslation('people');
  const now = useNow();
  const name = displayName(profile);
  const reading = displayReading(profile);
  return (
    <header className={classes['head']}>
      <div className={classes['who']}>
        <Monogram id={profile.id} name={profile} size={40} />
        <div className={classes['words']}>
          <div className={classes['nameLine']}>
            <h2 className={classes['name']}>{name}</h2>
            {reading !== null && reading !== name && <span className={classes['reading']}>{reading}</span>}
          </div>
          <OtherNames profile={profile} shown={name} />
          <WhenHere tenures={profile.tenures} />
        </div>
        <div className={classes['tools']}>{tools}</div>
      </div>
      <div className={classes['facts']}>
        <dl className={classes['together']}>
          <div>
            <dt>{t('profile.wants')}</dt>
            <dd>
              <Wishes orientations={profile.orientations} />
            </dd>
          </div>
        </dl>
        <dl className={classes['together']}>
          <div>
            <dt>{t('profile.mayContact')}</dt>
            <dd>
              {profile.doNotContact ? (
                <strong className={classes['stop']}>{t('profile.doNotContact')}</strong>
              ) : (
                <ConsentMarks consents={profile.consents} />
              )}
            </dd>
          </div>
          <div>
            <dt>{t('profile.lastContact')}</dt>
            <dd>
              {profile.lastContactAt === null ? (
                <span className={classes['quiet']}>{t('profile.noContact')}</span>
              ) : (
                <AgoText moment={profile.lastContactAt} now={now} />
              )}
            </dd>
          </div>
        </dl>
      </div>
    </header>
  );
}

/** The names the display name leaves out. */
function OtherNames({ profile, shown }: { profile: Profile; shown: string }) {
  const { t } = useTranslation(['people', 'app']);
  const { latinName, preferredName, formerFamilyName } = profile;
  const others = [
    latinName !== null && latinName !== shown ? latinName : null,
    preferredName === null ? null : t('name.called', { name: preferredName }),
    formerFamilyName === null ? null : t('name.formerly', { name: formerFamilyName }),
  ].filter((other) => other !== null);
  if (others.length === 0) return null;
  return <div className={classes['others']}>{others.join(t('app:listSeparator'))}</div>;
}
