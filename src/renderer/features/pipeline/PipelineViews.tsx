import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './PipelineFrame.module.css';

const board = { name: 'board', to: '/pipeline' } as const;
const others = [
  { name: 'table', to: '/pipeline/table' },
  { name: 'candidates', to: '/pipeline/candidates' },
  { name: 'numbers', to: '/pipeline/numbers' },
] as const;

/** The ways to look at the pipeline. */
export function PipelineViews() {
  const { t } = useTranslation('pipeline');
  const pathname = useLocation({ select: (location) => location.pathname });
  // What is open beside the board has an address below that of the board.
  const here = others.find(({ to }) => to === pathname) ?? board;
  return (
    <nav className={classes['views']} aria-label={t('views.label')}>
      {[board, ...others].map((view) => (
        <Link
          key={view.name}
          to={view.to}
          className={classes['view'] ?? ''}
          activeProps={{}}
          data-here={view === here || undefined}
          aria-current={view === here ? 'page' : undefined}
        >
          {t(`views.${view.name}`)}
        </Link>
      ))}
    </nav>
  );
}
