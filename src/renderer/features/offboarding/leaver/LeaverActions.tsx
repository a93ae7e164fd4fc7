import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconCheck, IconPencil, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#renderer/ui/ButtonLink.tsx';
import { MenuEntry, MoreMenu } from '#renderer/ui/MoreMenu.tsx';
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
  return (
    <>
      <ButtonLink to="/alumni/$personId" params={{ personId }} variant="default">
        {t('leaver.toProfile')}
      </ButtonLink>
      {plan !== null && mayPlan && (
        <MoreMenu label={t('leaver.more')} ofPage>
          {plan.outcome === null ? (
            <>
              <MenuEntry sign={IconPencil} onClick={change.open}>
                {t('leaver.change')}
              </MenuEntry>
              <MenuEntry
                sign={IconCheck}
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
              </MenuEntry>
              <MenuEntry sign={IconUserCheck} onClick={ask.open}>
                {t('leaver.stays')}
              </MenuEntry>
            </>
          ) : (
            <MenuEntry
              sign={IconArrowBackUp}
              onClick={() => reopen.mutate({ id: plan.id, version: plan.version }, { onError })}
            >
              {t('leaver.reopen')}
            </MenuEntry>
          )}
        </MoreMenu>
      )}
      <ChangeDialog leaver={leaver} opened={changing} onClose={change.close} />
      <StaysDialog leaver={leaver} opened={asking} onClose={ask.close} />
    </>
  );
}
