import { app } from 'electron';
import type { CommandLineStart } from '#shared/contract/dataProcess.ts';
import { type TimeZone, timeZone } from '#shared/domain/instant.ts';

/** What our other processes have to be told about this computer and program. */
export function startFacts(): Omit<CommandLineStart, 'type' | 'args'> {
  return {
    userData: app.getPath('userData'),
    appVersion: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    locale: systemLocale(),
    timeZone: systemTimeZone(),
  };
}

/** The language the system prefers; English where it names none, as Linux's `C` does not. */
function systemLocale(): string {
  const preferred = app.getPreferredSystemLanguages()[0] ?? '';
  try {
    return Intl.getCanonicalLocales(preferred)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** The zone of this computer; UTC where it has none that is known. */
function systemTimeZone(): TimeZone {
  const zone = timeZone.safeParse(Intl.DateTimeFormat().resolvedOptions().timeZone);
  return zone.success ? zone.data : timeZone.parse('UTC');
}
