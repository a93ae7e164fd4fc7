import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './global.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import type { Preferences } from '#shared/contract/settings.ts';
import { cssVariables } from './cssVariables.ts';
import { styleNonce } from './styleNonce.ts';
import { theme } from './theme.ts';
import { useColourScheme } from './useColourScheme.ts';

/** Dresses everything inside in the program's look, light or dark as the user wants it. */
export function ThemeProvider(props: { wanted: Preferences['theme']; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={useColourScheme(props.wanted)}
      getStyleNonce={styleNonce}
    >
      <Notifications position="bottom-center" limit={3} transitionDuration={120} />
      {props.children}
    </MantineProvider>
  );
}
