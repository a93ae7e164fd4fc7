import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#renderer/ui/ButtonLink.tsx';
import type { Leaver } from '#shared/contract/offboarding.ts';
import { displayName } from '#shared/domain/names.ts';

/** Stands in the form where the farewell of whoever was chosen is planned already. */
export function AlreadyPlanned({ leaver, onDone }: { leaver: Leaver; onDone: () => void }) {
  const { t } = useTranslation(['offboarding', 'app']);
  return (
    <>
      <Text>{t('plan.already', { name: displayName(leaver.personName) })}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onDone}>
          {t('app:cancel')}
        </Button>
        <ButtonLink
          to="/farewells/$tenureId"
          params={{ tenureId: leaver.tenureId }}
          onClick={onDone}
          data-autofocus
        >
          {t('plan.toIt')}
        </ButtonLink>
      </Group>
    </>
  );
}
