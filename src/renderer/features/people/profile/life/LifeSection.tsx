import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Partnership, Profile, Tenure } from '#shared/contract/people.ts';
import { FormDialog } from '../../fields/FormDialog.tsx';
import { FactSection, NothingYet } from '../FactSection.tsx';
import { LifeLine } from './LifeLine.tsx';
import { LifeList } from './LifeList.tsx';
import { PartnershipForm } from './PartnershipForm.tsx';
import { TenureForm } from './TenureForm.tsx';
import { usePieces } from './usePieces.ts';

/** What a dialog is open for; null in it stands for a new one. */
type Editing = { readonly tenure: Tenure | null } | { readonly partnership: Partnership | null };

/** When and how the person was tied to the company, as one line of life and in words. */
export function LifeSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation('people');
  const [editing, setEditing] = useState<Editing | null>(null);
  const close = () => setEditing(null);
  const pieces = usePieces(profile);
  return (
    <FactSection
      title={t('life.title')}
      actions={[
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
      </FormDialog>
    </FactSection>
  );

  function titleOf(what: Editing | null): string {
    if (what === null) return '';
    if ('tenure' in what) return t(what.tenure === null ? 'tenure.add' : 'tenure.edit');
    return t(what.partnership === null ? 'partnership.add' : 'partnership.edit');
  }
}
