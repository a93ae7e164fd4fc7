import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Figure } from '#shared/contract/figures.ts';
import { smallestDenominator } from '#shared/contract/reports.ts';
import { FigureChart } from '../FigureChart.tsx';
import classes from './PictureStage.module.css';
import type { Picture } from './picture.ts';
import { readShapes } from './readPicture.ts';

interface PictureStageProps {
  readonly figure: Figure;
  /** Over which days and whom it is, in words below the chart. */
  readonly over: readonly string[];
  readonly onDrawn: (picture: Picture) => void;
}

/** The width of the chart in pixels. */
const chartWidth = 880;

/** How long a chart may take over its passes before it is read, in milliseconds. */
const drawingTime = 120;

/** Draws the figure where nobody sees it, in the colours of paper, and reads it as a picture. */
export function PictureStage({ figure, over, onDrawn }: PictureStageProps) {
  const { i18n } = useTranslation();
  const stage = useRef<HTMLDivElement>(null);
  const drawn = useRef(onDrawn);
  drawn.current = onDrawn;
  useEffect(() => {
    const timer = setTimeout(() => {
      const element = stage.current;
      if (element === null) return;
      const { width, height } = element.getBoundingClientRect();
      drawn.current({
        title: figure.title,
        description: [figure.sentence, ...over].join('\n'),
        language: i18n.language,
        width,
        height,
        shapes: readShapes(element),
      });
    }, drawingTime);
    return () => clearTimeout(timer);
  }, [figure, over, i18n.language]);
  if (figure.chart === null) return null;
  return createPortal(
    <div ref={stage} className={classes['stage']} aria-hidden>
      <p className={classes['title']}>{figure.title}</p>
      <p className={classes['sentence']}>{figure.sentence}</p>
      <FigureChart
        chart={figure.chart}
        subject={figure.title}
        width={chartWidth}
        smallest={smallestDenominator}
      />
      {over.length > 0 && <p className={classes['over']}>{over.join(' · ')}</p>}
    </div>,
    document.body,
  );
}
