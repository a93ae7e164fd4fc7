import { createContext, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Behind } from '#shared/contract/figures.ts';
import classes from './ChartFrame.module.css';
import type { ChartMark } from './chartMarks.ts';
import { NoteAt, type Pointed } from './NoteAt.tsx';

export interface OpensBehind {
  /** Opens the people behind a mark; marks that have some are buttons then. */
  readonly onOpen?: ((behind: Behind) => void) | undefined;
}

interface Marked extends OpensBehind {
  readonly marks: readonly ChartMark[];
  readonly point: (pointed: Pointed | null) => void;
}

/** The marks of the chart inside, and what is to be done with them. */
export const MarkedContext = createContext<Marked>({ marks: [], point: () => undefined });

interface ChartFrameProps extends OpensBehind {
  /** What the chart is about. */
  readonly subject: string;
  /** All that it says, in words: its name where it is but a picture. */
  readonly reading: string;
  readonly marks: readonly ChartMark[];
  /** On paper nothing can be pointed at. */
  readonly onPaper: boolean;
  readonly children: ReactNode;
}

/** Around a chart: a picture with its reading as a name, or, where its marks have more to tell, a group of them. */
export function ChartFrame({ subject, reading, marks, onPaper, onOpen, children }: ChartFrameProps) {
  const { t } = useTranslation('charts');
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const opens = onOpen !== undefined && marks.some(({ behind }) => behind);
  const alive = !onPaper && (opens || marks.some(({ note }) => note !== undefined));
  const marked = useMemo(
    () => ({ marks: alive ? marks : [], onOpen, point: setPointed }),
    [alive, marks, onOpen],
  );
  if (!alive) {
    return (
      <div role="img" aria-label={reading}>
        {children}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div role="group" aria-label={t(opens ? 'keysOpen' : 'keys', { subject })} className={classes['frame']}>
      <MarkedContext value={marked}>{children}</MarkedContext>
      {pointed && <NoteAt {...pointed} />}
    </div>
  );
}
