import { useSplitter } from '@mantine/hooks';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SplitView.module.css';

interface SplitViewProps {
  readonly list: ReactNode;
  /** Stands beside the list; null where nothing does. */
  readonly beside: ReactNode | null;
  /** What stands beside takes all the room; the list keeps its place out of sight. */
  readonly full: boolean;
}

/** A list, and beside it what is open, with a bar between them that mouse and arrow keys move. */
export function SplitView({ list, beside, full }: SplitViewProps) {
  const { t } = useTranslation('people');
  const open = beside !== null;
  const splitter = useSplitter<HTMLDivElement>({
    panels: [
      { defaultSize: 50, min: '320px' },
      { defaultSize: '540px', min: '360px' },
    ],
    step: '16px',
    shiftStep: '96px',
    enabled: open && !full,
  });
  const size = splitter.sizes[1];
  const pane: CSSProperties = full ? {} : { flexBasis: typeof size === 'number' ? `${size}%` : size };
  return (
    <div ref={splitter.ref} className={classes['view']} data-full={full || undefined}>
      <div className={classes['list']}>{list}</div>
      {open && !full && (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the hook makes it a separator that can be focused
        <div
          {...splitter.getHandleProps({ index: 0 })}
          className={classes['handle']}
          aria-label={t('beside.resize')}
        />
      )}
      {open && (
        <div className={classes['beside']} style={pane}>
          {beside}
        </div>
      )}
    </div>
  );
}
