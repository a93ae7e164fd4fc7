import { Button, Menu } from '@mantine/core';
import { IconBookmark, IconChevronDown, IconDeviceFloppy, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { OwnProfile } from '#shared/contract/importPlan.ts';
import { fitMapping, headerOf } from '../../../carriedMapping.ts';
import { chosenFor, type FoundStepProps, useOwnProfiles } from '../../../choices.ts';
import { ProfileList } from './ProfileList.tsx';
import { SaveProfileForm } from './SaveProfileForm.tsx';

/** The workspace's own profiles: one is applied, kept from what is chosen here, or put in order. */
export function ProfileMenu({ session, change, inspection, choices }: FoundStepProps) {
  const { t } = useTranslation(['imports', 'app']);
  const profiles = useOwnProfiles();
  const [open, setOpen] = useState<'save' | 'list' | null>(null);
  const notice = useNotice();
  const close = () => setOpen(null);
  const apply = ({ header, definition, name }: OwnProfile) => {
    const { mapping, leaversOnly, onDuplicate } = definition;
    // What was saved was answered then.
    const answered = mapping.columns.map(({ column }) => column);
    const fitted = fitMapping({ header, mapping, answered }, inspection.columns);
    if (fitted.mapping.columns.length === 0) {
      notice({ message: t('profile.fitsNot', { name }), tone: 'attention' });
      return;
    }
    change({ ...chosenFor(session, inspection, fitted.mapping, fitted.answered), leaversOnly, onDuplicate });
    const count = fitted.missing.length;
    const columns = fitted.missing.join(t('app:listSeparator'));
    notice({
      message: count === 0 ? t('profile.applied', { name }) : t('profile.appliedPartly', { name, columns }),
    });
  };
  const kept = {
    header: headerOf(inspection.columns),
    definition: {
      reading: session.reading,
      mapping: choices.mapping,
      leaversOnly: choices.leaversOnly,
      onDuplicate: choices.onDuplicate,
    },
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconBookmark size={16} stroke={1.6} aria-hidden />}
            rightSection={<IconChevronDown size={16} stroke={1.6} aria-hidden />}
          >
            {t('profile.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {profiles.length > 0 && <Menu.Label>{t('profile.apply')}</Menu.Label>}
          {profiles.map((profile) => (
            <Menu.Item key={profile.id} onClick={() => apply(profile)}>
              {profile.name}
            </Menu.Item>
          ))}
          {profiles.length > 0 && <Menu.Divider />}
          <Menu.Item
            leftSection={<IconDeviceFloppy size={16} stroke={1.6} aria-hidden />}
            onClick={() => setOpen('save')}
          >
            {t('profile.save')}
          </Menu.Item>
          {profiles.length > 0 && (
            <Menu.Item
              leftSection={<IconSettings size={16} stroke={1.6} aria-hidden />}
              onClick={() => setOpen('list')}
            >
              {t('profile.manage')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <FormDialog opened={open === 'save'} onClose={close} title={t('profile.saveTitle')}>
        <SaveProfileForm profiles={profiles} kept={kept} onDone={close} />
      </FormDialog>
      <FormDialog opened={open === 'list'} onClose={close} title={t('profile.manageTitle')}>
        <ProfileList profiles={profiles} />
      </FormDialog>
    </>
  );
}
