import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import classes from './PipelineFrame.module.css';
import { PipelineViews } from './PipelineViews.tsx';

interface PipelineFrameProps {
  /** What one sees, in one sentence. */
  readonly sentence: ReactNode;
  readonly action?: ReactNode;
  /** What narrows the view, at the right of the views. */
  readonly tools?: ReactNode;
  /** The page fills the window and its parts scroll by themselves. */
  readonly fill?: boolean;
  readonly children: ReactNode;
}

/** What all pages of the pipeline share: their head, and the way from one view to another. */
export function PipelineFrame({ sentence, action, tools, fill = false, children }: PipelineFrameProps) {
  const { t } = useTranslation('pipeline');
  return (
    <Page fill={fill} head={<PageHead title={t('title')} sentence={sentence} action={action} />}>
      <div className={classes['frame']} data-fill={fill || undefined}>
        <div className={classes['views']}>
          <PipelineViews tools={tools} />
        </div>
        {children}
      </div>
    </Page>
  );
}
