import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Segment } from '#shared/contract/segments.ts';
import classes from './SegmentList.module.css';

interface SegmentListProps {
  readonly segments: readonly { readonly segment: Segment; readonly people: number }[];
}

/** The segments by name, each with its kind and how many people are in it. */
export function SegmentList({ segments }: SegmentListProps) {
  return (
    <ul className={classes['list']}>
      {segments.map(({ segment, people }) => (
        <li key={segment.id}>
          <Entry segment={segment} people={people} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ segment, people }: { segment: Segment; people: number }) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const { id, name, kind, keepInTouchDays } = segment;
  return (
    <Link
      to="/segments/$segmentId"
      params={{ segmentId: id }}
      className={classes['entry']}
      activeProps={{ 'data-active': true }}
    >
      <span className={classes['name']}>{name}</span>
      <span className={classes['people']}>
        {t('list.people', { count: people, people: format.number(people) })}
      </span>
      <span className={classes['more']}>
        {t(`kind.${kind}`)}
        {keepInTouchDays !== null && ` · ${t('list.keepInTouch', { count: keepInTouchDays })}`}
      </span>
    </Link>
  );
}
