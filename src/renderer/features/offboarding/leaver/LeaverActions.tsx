import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconCheck, IconDots, IconPencil, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#renderer/ui/ButtonLink.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { LeaverPage } from '#shared/contract/offboarding.ts';
import { displayName } from '#shared/domain/names.ts';
import { useMayPlan } from '../useMayPlan.ts';
import { useOffboardingWrites } from '../useOffboardingWrites.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { StaysDialog } from './StaysDialog.tsx';

/** What is done with the farewell as a whole. */
export function LeaverActions({ leaver }: { leaver: LeaverPage }) {
  const { t } = useTranslation('offboarding');
  const [changing, change] = useDisclosure(false);
  const [asking, ask] = useDisclosure(false);
  const { plan, personId, personName } = leaver;
  const { close, reopen, undo } = useOffboardingWrites();
  const onError = useRefusalNotice();
  const mayPlan = useMayPlan();
  const name = displayName(personName);
  const sign = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;
  return (
    <>
      <ButtonLink to="/alumni/$personId" params={{ personId }} variant="default">
        {t('leaver.toProfile')}
      </ButtonLink>
      {plan !== null && mayPlan && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t('leaver.more')} title={t('leaver.more')}>
              <IconDots {...sign} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {plan.outcome === null ? (
              <>
                <Menu.Item leftSection={<IconPencil {...sign} />} onClick={change.open}>
                  {t('leaver.change')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconCheck {...sign} />}
                  onClick={() =>
                    close.mutate(
                      { id: plan.id, version: plan.version, outcome: 'finished' },
                      {
                        onSuccess: ({ operationId }) =>
                          undo({ message: t('leaver.finished', { name }), operationId }),
                        onError,
                      },
                    )
                  }
                >
                  {t('leaver.finish')}
                </Menu.Item>
                <Menu.Item leftSection={<IconUserCheck {...sign} />} onClick={ask.open}>
                  {t('leaver.stays')}
                </Menu.Item>
              </>
            ) : (
              <Menu.Item
                leftSection={<IconArrowBackUp {...sign} />}
                onClick={() => reopen.mutate({ id: plan.id, version: plan.version }, { onError })}
              >
                {t('leaver.reopen')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      <ChangeDialog leaver={leaver} opened={changing} onClose={change.close} />
      <StaysDialog leaver={leaver} opened={asking} onClose={ask.close} />
    </>
  );
}
