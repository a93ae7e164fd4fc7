import { DatesProvider } from '@mantine/dates';
import 'dayjs/locale/ja';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import { type ReactNode, useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { FormatProvider } from '#renderer/ui/format/FormatProvider.tsx';
import type { Preferences } from '#shared/contract/settings.ts';
import { DataProvider, useData } from './data/DataProvider.tsx';
import type { DataAccess } from './data/dataClient.ts';
import { preferencesQuery } from './preferences.ts';
import type { makeRouter } from './routes/router.tsx';
import { Starting } from './shell/Starting.tsx';
import { ThemeProvider } from './theme/ThemeProvider.tsx';

interface AppProps {
  readonly access: DataAccess;
  readonly queryClient: QueryClient;
  readonly router: ReturnType<typeof makeRouter>;
  readonly words: i18n;
}

/** The whole page: everything below has data, words, look and formats. */
export function App({ access, queryClient, router, words }: AppProps) {
  return (
    <I18nextProvider i18n={words}>
      <DataProvider access={access} queryClient={queryClient}>
        <AsPreferred words={words}>
          <RouterProvider router={router} />
        </AsPreferred>
      </DataProvider>
    </I18nextProvider>
  );
}

/** Waits for the preferences and keeps language, look and formats to them. */
function AsPreferred({ words, children }: { words: i18n; children: ReactNode }) {
  const query = useQuery(preferencesQuery(useData()));
  const preferences = query.data;
  useLanguage(words, preferences?.language);
  return (
    <ThemeProvider wanted={preferences?.theme ?? 'system'}>
      {preferences === undefined ? (
        <Starting error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <AsWritten preferences={preferences}>{children}</AsWritten>
      )}
    </ThemeProvider>
  );
}

function AsWritten({ preferences, children }: { preferences: Preferences; children: ReactNode }) {
  return (
    <DatesProvider
      settings={{ locale: preferences.language, firstDayOfWeek: preferences.language === 'ja' ? 0 : 1 }}
    >
      <FormatProvider language={preferences.language} timeZone={preferences.timeZone}>
        {children}
      </FormatProvider>
    </DatesProvider>
  );
}

function useLanguage(words: i18n, language: Preferences['language'] | undefined): void {
  useEffect(() => {
    const spoken = language ?? words.language;
    document.documentElement.lang = spoken;
    if (words.language !== spoken) void words.changeLanguage(spoken);
  }, [words, language]);
}
