import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Partnership, Profile, Tenure } from '#shared/contract/personProfile.ts';
import { displayName } from '#shared/domain/names.ts';
import { FormDialog } from '../../fields/FormDialog.tsx';
import { useToday } from '../../useToday.ts';
import { FactSection, NothingYet } from '../FactSection.tsx';
import { CameBackForm } from './CameBackForm.tsx';
import { LifeLine } from './LifeLine.tsx';
import { LifeList } from './LifeList.tsx';
import { lastTenureOf } from './lastTenure.ts';
import { PartnershipForm } from './PartnershipForm.tsx';
import { TenureForm } from './TenureForm.tsx';
import { usePieces } from './usePieces.ts';

/** What a dialog is open for; null in it stands for a new one. */
type Editing =
  | { readonly tenure: Tenure | null }
  | { readonly partnership: Partnership | null }
  | { readonly cameBack: true };

/** When and how the person was tied to the company, as one line of life and in words. */
export function LifeSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation('people');
  const [editing, setEditing] = useState<Editing | null>(null);
  const close = () => setEditing(null);
  const pieces = usePieces(profile);
  // On the last day itself they are still here.
  const today = useToday();
  const hasLeft = (lastTenureOf(profile)?.endedOn ?? today) < today;
  return (
    <FactSection
      title={t('life.title')}
      actions={[
        ...(hasLeft ? [{ label: t('cameBack.action'), onClick: () => setEditing({ cameBack: true }) }] : []),
        { label: t('life.addTenure'), onClick: () => setEditing({ tenure: null }) },
        { label: t('life.addPartnership'), onClick: () => setEditing({ partnership: null }) },
      ]}
    >
      {pieces.length === 0 ? (
        <NothingYet>{t('life.none')}</NothingYet>
      ) : (
        <>
          <LifeLine pieces={pieces} />
          <LifeList
            profile={profile}
            onTenure={(tenure) => setEditing({ tenure })}
            onPartnership={(partnership) => setEditing({ partnership })}
          />
        </>
      )}
      <FormDialog opened={editing !== null} onClose={close} title={titleOf(editing)} size="lg">
        {editing && 'tenure' in editing && (
          <TenureForm profile={profile} tenure={editing.tenure} onDone={close} />
        )}
        {editing && 'partnership' in editing && (
          <PartnershipForm profile={profile} partnership={editing.partnership} onDone={close} />
        )}
        {editing && 'cameBack' in editing && <CameBackForm profile={profile} onDone={close} />}
      </FormDialog>
    </FactSection>
  );

  function titleOf(what: Editing | null): string {
    if (what === null) return '';
    if ('cameBack' in what) return t('cameBack.title', { name: displayName(profile) });
    if ('tenure' in what) return t(what.tenure === null ? 'tenure.add' : 'tenure.edit');
    return t(what.partnership === null ? 'partnership.add' : 'partnership.edit');
  }
}
