import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Inspection } from '#shared/contract/importReading.ts';
import type { StepProps } from '../../choices.ts';
import { InfoLine } from '../InfoLine.tsx';

interface ProfileLineProps extends Pick<StepProps, 'session' | 'change'> {
  readonly inspection: Inspection;
}

/** Whose kind of file it is, and the way to read it without that knowledge. */
export function ProfileLine({ inspection, session, change }: ProfileLineProps) {
  const { t } = useTranslation('imports');
  const { profile } = inspection;
  const use = (useProfile: boolean) => change({ useProfile, chosen: null });
  if (!session.useProfile) {
    return (
      <InfoLine
        action={
          <Button variant="subtle" size="compact-sm" onClick={() => use(true)}>
            {t('found.useProfile')}
          </Button>
        }
      >
        {t('found.withoutProfile')}
      </InfoLine>
    );
  }
  if (profile === null) return null;
  return (
    <InfoLine
      action={
        <Button variant="subtle" size="compact-sm" onClick={() => use(false)}>
          {t('found.notThisProfile')}
        </Button>
      }
    >
      {profile.type === 'own'
        ? t('found.ownProfile', { name: profile.name })
        : t('found.looksLike', { kind: t(`profile.known.${profile.name}`) })}
    </InfoLine>
  );
}
