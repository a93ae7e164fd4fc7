import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InteractionOrigin } from '#shared/contract/interactions.ts';
import classes from './TimelineEntry.module.css';

/** Leads to what of the community an entry follows from. */
export function EntryOrigin({ origin }: { origin: InteractionOrigin }) {
  const { t } = useTranslation('interactions');
  return (
    <div className={classes['quiet']}>
      {t(`origin.${origin.type}`)} <OriginLink origin={origin} />
    </div>
  );
}

function OriginLink({ origin }: { origin: InteractionOrigin }) {
  switch (origin.type) {
    case 'outreach':
      return (
        <Link to="/community/outreach/$outreachId" params={{ outreachId: origin.id }}>
          {origin.title}
        </Link>
      );
    case 'event':
      return (
        <Link to="/community/events/$eventId" params={{ eventId: origin.id }}>
          {origin.title}
        </Link>
      );
    case 'survey':
      return (
        <Link to="/community/surveys/$surveyId" params={{ surveyId: origin.id }}>
          {origin.title}
        </Link>
      );
  }
}
