import { createContext, type ReactNode, use, useMemo } from 'react';
import type { TimeZone } from '#shared/domain/instant.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { type Formats, formatsOf } from './formats.ts';

const FormatContext = createContext<Formats | null>(null);

/** Lets everything inside write dates and numbers in the user's language and zone. */
export function FormatProvider(props: { language: Language; timeZone: TimeZone; children: ReactNode }) {
  const { language, timeZone } = props;
  const formats = useMemo(() => formatsOf(language, timeZone), [language, timeZone]);
  return <FormatContext value={formats}>{props.children}</FormatContext>;
}

/** How dates and numbers are written for this user. */
export function useFormat(): Formats {
  const formats = use(FormatContext);
  if (formats === null) throw new Error('useFormat outside of FormatProvider');
  return formats;
}
