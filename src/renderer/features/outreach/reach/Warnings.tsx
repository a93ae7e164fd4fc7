import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Audience } from '#shared/contract/audience.ts';
import type { OutreachWarning } from '#shared/contract/outreach.ts';
import classes from './Warnings.module.css';

interface WarningsProps {
  readonly warnings: readonly OutreachWarning[];
  /** Writes to these people instead. */
  readonly onRedirect: (audience: Audience) => void;
}

/** What to think about before it goes out, with its numbers; whom it does suit is one click away. */
export function Warnings({ warnings, onRedirect }: WarningsProps) {
  const { t } = useTranslation('outreach');
  if (warnings.length === 0) return null;
  return (
    <ul className={classes['warnings']} aria-label={t('warning.label')}>
      {warnings.map((warning) => (
        <li key={warning.type} className={classes['warning']}>
          <IconAlertTriangle size={18} stroke={1.6} aria-hidden />
          {warning.type === 'oneSided' ? (
            <OneSided warning={warning} />
          ) : (
            <NotWanted warning={warning} onRedirect={onRedirect} />
          )}
        </li>
      ))}
    </ul>
  );
}

function OneSided({ warning }: { warning: Extract<OutreachWarning, { type: 'oneSided' }> }) {
  const { t } = useTranslation('outreach');
  const format = useFormat();
  const { asks, gives, already } = warning;
  return (
    <div>
      <p className={classes['title']}>{t(already ? 'warning.oneSidedAlready' : 'warning.oneSided')}</p>
      <p className={classes['what']}>
        {t(gives === 0 ? 'warning.onlyAsks' : 'warning.asksPerGive', {
          count: asks,
          asks: format.number(asks),
          gives: format.number(gives),
        })}
      </p>
      <p className={classes['what']}>{t('warning.giveFirst')}</p>
    </div>
  );
}

function NotWanted(props: {
  warning: Extract<OutreachWarning, { type: 'notWanted' }>;
  onRedirect: (audience: Audience) => void;
}) {
  const { t } = useTranslation(['outreach', 'vocabulary', 'app']);
  const format = useFormat();
  const { orientations, wanted, of, audience, people } = props.warning;
  const wants = orientations
    .map((kind) => t(`vocabulary:orientationKind.${kind}`))
    .join(t('app:listSeparator'));
  return (
    <div>
      <p className={classes['title']}>{t('warning.notWanted')}</p>
      <p className={classes['what']}>
        {t('warning.notWantedNumbers', {
          count: of,
          wants,
          wanted: format.number(wanted),
          of: format.number(of),
          rate: format.percent(of === 0 ? 0 : wanted / of),
        })}
      </p>
      {people > 0 && (
        <Button size="compact-sm" variant="default" mt={8} onClick={() => props.onRedirect(audience)}>
          {t(wanted > 0 ? 'warning.redirect' : 'warning.redirectToOthers', {
            count: people,
            shown: format.number(people),
          })}
        </Button>
      )}
    </div>
  );
}
