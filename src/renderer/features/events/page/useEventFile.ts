import { useMutation } from '@tanstack/react-query';
import { bridge } from '#renderer/app/bridge.ts';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import type { CommunityEvent } from '#shared/contract/events.ts';
import { forFileName } from '#shared/domain/fileNames.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';

/** What the dialog takes, in signs, without the ending. */
const longestName = 150;

/** What an event can be written to. */
export type EventFile = 'calendar' | 'badges' | 'sheet';

interface SavedEventFile {
  readonly fileName: string;
  readonly bytes: number;
  /** Null for the calendar's file. */
  readonly people: number | null;
  readonly grant: string;
}

/** Asks where to and writes it there; null where the user thinks better of it. The file is named in its own language. */
export function useEventFile(event: CommunityEvent, file: EventFile) {
  const client = useDataClient();
  return useMutation({
    mutationFn: async (language: Language): Promise<SavedEventFile | null> => {
      const { t } = translator(language);
      const kind = file === 'calendar' ? 'ics' : 'pdf';
      const name = {
        calendar: event.title,
        badges: t('events:file.badgesName', { title: event.title }),
        sheet: t('events:file.sheetName', { title: event.title }),
      }[file];
      const picked = await bridge().call('pickSaveFile', {
        suggestedName: `${forFileName(name).slice(0, longestName)}.${kind}`,
        kind,
      });
      if (picked === null) return null;
      const input = { id: event.id, language, file: picked.id };
      const about = { fileName: picked.name, grant: picked.id };
      if (file === 'calendar') {
        return { ...about, ...(await client.events.saveCalendarFile(input)), people: null };
      }
      if (file === 'badges') return { ...about, ...(await client.events.saveBadges(input)) };
      return { ...about, ...(await client.events.saveAttendanceSheet(input)) };
    },
  });
}
