import { Button, Group, Progress, Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { usePreferences } from '#renderer/app/preferences.ts';
import type { UpdateState } from '#shared/contract/updates.ts';
import classes from './Section.module.css';
import { useSetPreference } from './useSetPreference.ts';

const queryKey = ['updates'];

/** How often the page asks how far it is while something is under way, in milliseconds. */
const askAgain = 500;

const isUnderWay = (state: UpdateState | undefined) =>
  state?.step === 'looking' || state?.step === 'fetching';

/** Newer versions of the program: looked for and fetched only as the user wishes. */
export function Updates() {
  const { t } = useTranslation('settings');
  const { lookForUpdates } = usePreferences();
  const set = useSetPreference();
  const { data: state } = useQuery({
    queryKey,
    queryFn: () => bridge().call('updates', null),
    refetchInterval: ({ state: { data } }) => (isUnderWay(data) ? askAgain : false),
  });
  if (state === undefined) return null;
  if (state.step === 'off') return <p className={classes['note']}>{t('updates.off')}</p>;
  return (
    <Stack gap="sm">
      <Switch
        label={t('updates.lookDaily')}
        description={t('updates.lookDailyExplained')}
        checked={lookForUpdates}
        onChange={(event) => set({ lookForUpdates: event.currentTarget.checked })}
      />
      <Progressing state={state} />
    </Stack>
  );
}

/** What is known of a newer version, and what the user can do next. */
function Progressing({ state }: { state: UpdateState }) {
  const { t } = useTranslation('settings');
  const queryClient = useQueryClient();
  const call = useMutation({
    mutationFn: (name: 'lookForUpdate' | 'fetchUpdate' | 'cancelUpdate') => bridge().call(name, null),
    onSuccess: (next) => queryClient.setQueryData(queryKey, next),
  });
  const button = (name: Parameters<typeof call.mutate>[0], label: string) => (
    <Button variant="default" size="xs" onClick={() => call.mutate(name)}>
      {label}
    </Button>
  );
  const said = sentence(state, t);
  return (
    <Group gap="sm" mih={30}>
      {state.step === 'fetching' && (
        <Progress
          w={160}
          value={state.share * 100}
          aria-label={t('updates.fetching', { version: state.version })}
        />
      )}
      <Text size="sm" role="status">
        {said}
      </Text>
      {['idle', 'current', 'failed'].includes(state.step) && button('lookForUpdate', t('updates.look'))}
      {state.step === 'found' && button('fetchUpdate', t('updates.fetch', { version: state.version }))}
      {state.step === 'fetching' && button('cancelUpdate', t('updates.cancel'))}
    </Group>
  );
}

type Words = ReturnType<typeof useTranslation<'settings'>>['t'];

function sentence(state: UpdateState, t: Words): string | null {
  switch (state.step) {
    case 'looking':
      return t('updates.looking');
    case 'current':
      return t('updates.current');
    case 'found':
      return t('updates.found', { version: state.version });
    case 'fetching':
      return t('updates.fetching', { version: state.version });
    case 'ready':
      return t('updates.ready', { version: state.version });
    case 'failed':
      return t(`updates.problem.${state.problem}`);
    default:
      return null;
  }
}
