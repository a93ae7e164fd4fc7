import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Audience } from '#shared/contract/audience.ts';
import { segmentId } from '#shared/domain/ids.ts';
import { orientationKind } from '#shared/domain/vocabulary.ts';
import classes from '../desk.module.css';

interface SegmentAudienceProps {
  readonly audience: Extract<Audience, { type: 'segments' }>;
  readonly onChange: (audience: Audience) => void;
}

/** Who wants to be left alone is never written to, so that it is no choice. */
const wants = orientationKind.options.filter((kind) => kind !== 'distance');

/** Whoever is in one of the segments, and of these who wants one of the orientations. */
export function SegmentAudience({ audience, onChange }: SegmentAudienceProps) {
  const { t } = useTranslation(['outreach', 'vocabulary']);
  const format = useFormat();
  const listed = useQuery(useData().segments.list.queryOptions());
  const { except } = audience;
  return (
    <div className={classes['pairs']}>
      <MultiSelect
        label={t('audience.segments')}
        placeholder={audience.segments.length === 0 ? t('audience.everybody') : ''}
        searchable
        clearable
        data={(listed.data ?? []).map(({ segment, people }) => ({
          value: segment.id,
          label: t('audience.segment', { name: segment.name, shown: format.number(people) }),
        }))}
        value={audience.segments}
        onChange={(chosen) => onChange({ ...audience, segments: z.array(segmentId).parse(chosen) })}
      />
      <MultiSelect
        label={t('audience.orientations')}
        placeholder={audience.orientations.length === 0 ? t('audience.whatever') : ''}
        clearable
        data={wants.map((value) => ({ value, label: t(`vocabulary:orientationKind.${value}`) }))}
        value={audience.orientations}
        onChange={(chosen) => onChange({ ...audience, orientations: z.array(orientationKind).parse(chosen) })}
      />
      {except.length > 0 && (
        <p className={classes['hint']}>
          {t('audience.except', { count: except.length, shown: format.number(except.length) })}{' '}
          <button
            type="button"
            className={classes['wordButton']}
            onClick={() => onChange({ ...audience, except: [] })}
          >
            {t('audience.noExcept')}
          </button>
        </p>
      )}
    </div>
  );
}
