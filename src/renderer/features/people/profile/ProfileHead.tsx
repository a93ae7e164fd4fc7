import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AgoText } from '#renderer/ui/DateText.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import type { Profile } from '#shared/contract/personProfile.ts';
import { displayName, displayReading } from '#shared/domain/names.ts';
import { ContactWays } from './ContactWays.tsx';
import { NextDue } from './NextDue.tsx';
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
            <Signs profile={profile} />
          </div>
          <OtherNames profile={profile} shown={name} />
          <WhenHere tenures={profile.tenures} />
          {profile.owner !== null && (
            <div className={classes['others']}>{t('profile.owner', { name: profile.owner })}</div>
          )}
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
              <ContactWays profile={profile} />
            </dd>
          </div>
          <div>
            <dt>{t('profile.lastContact')}</dt>
            <dd>
              {profile.lastContactAt === null ? (
                <span className={classes['quiet']}>{t('profile.noContact')}</span>
              ) : (
                <span>
                  <AgoText moment={profile.lastContactAt} now={now} />
                  <LastContact profile={profile} />
                </span>
              )}
            </dd>
          </div>
          <div>
            <dt>{t('profile.next')}</dt>
            <dd>
              <NextDue profile={profile} />
            </dd>
          </div>
        </dl>
      </div>
    </header>
  );
}

/** What the last contact was. */
function LastContact({ profile }: { profile: Profile }) {
  const { t } = useTranslation('vocabulary');
  const { lastContact } = profile;
  if (lastContact === null) return null;
  const words = [t(`interactionKind.${lastContact.kind}`), t(`purpose.${lastContact.purpose}`)];
  return <span className={classes['quiet']}> · {words.join(' · ')}</span>;
}

/** What nobody may overlook. */
function Signs({ profile }: { profile: Profile }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  return (
    <>
      {profile.doNotContact && (
        <span className={classes['sign']} data-stop>
          {t('profile.doNotContact')}
        </span>
      )}
      {profile.deceasedOn !== null && (
        <span className={classes['sign']}>
          {t('profile.deceased', { day: format.date(profile.deceasedOn) })}
        </span>
      )}
    </>
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
