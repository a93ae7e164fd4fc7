import { Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useWorkspace, workspaceQuery } from '#renderer/app/workspace.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { OpenWorkspace } from '#shared/contract/workspace.ts';
import { BinLink } from '../history/bin/BinLink.tsx';
import classes from './Section.module.css';
import { Section } from './Section.tsx';

/** The open workspace, and whether this computer remembers its key. */
export function WorkspaceSection() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const workspace = useWorkspace();
  if (workspace === null) return null;
  return (
    <Section title={t('workspace.title')}>
      <dl className={classes['facts']}>
        <dt>{t('workspace.folder')}</dt>
        <dd>{workspace.path}</dd>
        <dt>{t('workspace.people')}</dt>
        <dd>{format.number(workspace.people)}</dd>
      </dl>
      {workspace.sample && <p className={classes['note']}>{t('workspace.sample')}</p>}
      <KeychainSwitch workspace={workspace} />
      <BinLink />
    </Section>
  );
}

function KeychainSwitch({ workspace }: { workspace: OpenWorkspace }) {
  const { t } = useTranslation('settings');
  const data = useData();
  const queryClient = useQueryClient();
  const showRefusal = useRefusalNotice();
  const keychain = useQuery(data.workspace.keychain.queryOptions());
  const setKeychain = useMutation(
    data.workspace.setKeychain.mutationOptions({
      onSuccess: (changed) => {
        queryClient.setQueryData(workspaceQuery(data).queryKey, changed);
      },
      onError: showRefusal,
    }),
  );
  if (keychain.data === undefined) return null;
  if (!keychain.data.available) return <p className={classes['note']}>{t('workspace.keychainNone')}</p>;
  return (
    <Switch
      label={t('workspace.keychain')}
      description={t('workspace.keychainExplained')}
      checked={setKeychain.isPending ? setKeychain.variables.inKeychain : workspace.inKeychain}
      onChange={(event) => setKeychain.mutate({ inKeychain: event.currentTarget.checked })}
    />
  );
}
