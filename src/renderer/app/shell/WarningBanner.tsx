import { Button, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { Warning, WarningAction } from '#shared/contract/damage.ts';
import { useData } from '../data/DataProvider.tsx';
import { useCloseWorkspace } from './useCloseWorkspace.ts';
import classes from './WarningBanner.module.css';
import { warningFacts } from './warningFacts.ts';

/** How often it is looked, in milliseconds: a stick can be pulled at any time. */
const looking = 30_000;

/** What the workspace is in danger of, above the page: the most urgent first, the others behind a word. */
export function WarningBanner() {
  const { t } = useTranslation('damage');
  const format = useFormat();
  const [unfolded, setUnfolded] = useState(false);
  const { data: warnings = [] } = useQuery(
    useData().damage.warnings.queryOptions({ refetchInterval: looking, refetchOnWindowFocus: true }),
  );
  const others = warnings.length - 1;
  const shown = unfolded ? warnings : warnings.slice(0, 1);
  return (
    <div role="status" aria-label={t('banner')}>
      {shown.map((warning) => (
        <WarningLine key={warning.code} warning={warning} />
      ))}
      {others > 0 && (
        <UnstyledButton
          className={classes['more']}
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? t('fewer') : t('more', { count: others, shown: format.number(others) })}
        </UnstyledButton>
      )}
    </div>
  );
}

function WarningLine({ warning }: { warning: Warning }) {
  const { t } = useTranslation('damage');
  const format = useFormat();
  const { code, tone, action, mayWait } = warning;
  const later = useLater();
  const goTo = useActions();
  const Sign = tone === 'urgent' ? IconAlertTriangle : IconInfoCircle;
  return (
    <div className={classes['line']} data-tone={tone} data-warning={code}>
      <Sign size={16} stroke={1.6} aria-hidden className={classes['sign']} />
      <p className={classes['words']}>{t(`warning.${code}`, warningFacts(warning, format))}</p>
      <div className={classes['ways']}>
        {action !== null && (
          <Button size="compact-sm" variant="default" onClick={() => goTo(action)}>
            {t(`action.${action}`)}
          </Button>
        )}
        {mayWait && (
          <Button
            size="compact-sm"
            variant="subtle"
            loading={later.isPending}
            onClick={() => later.mutate({ code })}
          >
            {t('action.later')}
          </Button>
        )}
      </div>
    </div>
  );
}

function useLater() {
  const data = useData();
  const queryClient = useQueryClient();
  const showRefusal = useRefusalNotice();
  return useMutation(
    data.damage.later.mutationOptions({
      onSuccess: (left) => queryClient.setQueryData(data.damage.warnings.queryKey(), left),
      onError: showRefusal,
    }),
  );
}

function useActions(): (action: WarningAction) => void {
  const navigate = useNavigate();
  const close = useCloseWorkspace();
  return (action) => {
    if (action === 'closeWorkspace') close.mutate();
    else void navigate({ to: action === 'repair' ? '/damaged' : '/settings', hash: action });
  };
}
