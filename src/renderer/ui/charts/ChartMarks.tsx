import { type KeyboardEvent, use } from 'react';
import {
  DefaultZIndexes,
  useChartWidth,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  ZIndexLayer,
} from 'recharts';
import classes from './ChartFrame.module.css';
import { MarkedContext } from './ChartFrame.tsx';
import type { MarkBox } from './chartMarks.ts';
import { useRoving } from './useRoving.ts';

/** Inside a chart: its marks over what is drawn, for mouse and keyboard. Nothing in a chart that is but a picture. */
export function ChartMarks() {
  const { marks, onOpen, point } = use(MarkedContext);
  const across = useXAxisScale();
  const up = useYAxisScale();
  const area = usePlotArea();
  const chartWidth = useChartWidth() ?? 0;
  const roving = useRoving(marks.filter(({ stop }) => stop !== false));
  if (across === undefined || up === undefined || area === undefined || marks.length === 0) return null;
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label + 1}>
      {marks.map((mark) => {
        const placed = mark.box({ across, up, area });
        if (placed === null) return null;
        const show = () => point(mark.note ? { note: mark.note, at: placed.lit, chartWidth } : null);
        const { behind } = mark;
        const open = behind && onOpen ? () => onOpen(behind) : null;
        const shapes = <Shapes {...placed} />;
        if (mark.stop === false) {
          return (
            <g
              key={mark.id}
              className={classes['mark']}
              onPointerEnter={show}
              onPointerLeave={() => point(null)}
              data-opens={open === null ? undefined : true}
              {...(open !== null && { onClick: open })}
              aria-hidden
            >
              {shapes}
            </g>
          );
        }
        const { onFocus, onKeyDown, ...stop } = roving(mark);
        const naming = { ...stop, 'aria-label': mark.name, className: classes['mark'] };
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: it has a role, a button's or a picture's
          <g
            key={mark.id}
            {...naming}
            role={open === null ? 'img' : 'button'}
            data-opens={open === null ? undefined : true}
            onPointerEnter={show}
            onPointerLeave={() => point(null)}
            onFocus={() => {
              onFocus();
              show();
            }}
            onBlur={() => point(null)}
            {...(open !== null && { onClick: open })}
            onKeyDown={(event) => {
              if (open !== null && isPress(event)) {
                event.preventDefault();
                open();
              } else onKeyDown(event);
            }}
          >
            {shapes}
          </g>
        );
      })}
    </ZIndexLayer>
  );
}

const isPress = ({ key }: KeyboardEvent): boolean => key === 'Enter' || key === ' ';

function Shapes({ hit, lit, round }: MarkBox) {
  const corner = round ? lit.width / 2 : 3;
  return (
    <>
      <rect className={classes['hit']} {...hit} />
      <rect className={classes['lit']} {...lit} rx={corner} />
    </>
  );
}
