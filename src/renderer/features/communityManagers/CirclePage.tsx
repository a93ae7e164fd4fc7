import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { CommunityTabs } from '#renderer/features/community/CommunityTabs.tsx';
import { useStartOutreach } from '#renderer/features/outreach/newOutreach.ts';
import { ButtonLink } from '#renderer/ui/ButtonLink.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import type { CareRecord, Circle, CommunityManager } from '#shared/contract/communityManagers.ts';
import { segmentId } from '#shared/domain/ids.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { CandidatesSection } from './candidates/CandidatesSection.tsx';
import { CareSection } from './circle/CareSection.tsx';
import classes from './circle/Circle.module.css';
import { ManagersSection } from './circle/ManagersSection.tsx';
import { MembersSection } from './circle/MembersSection.tsx';
import { SheetDialog } from './sheet/SheetDialog.tsx';
import { AppointDialog, type Appointing } from './term/AppointDialog.tsx';

/** One circle: who looks after it, what they took care of, and its people. */
export function CirclePage() {
  const { t } = useTranslation('communityManagers');
  const { segmentId: named = '' } = useParams({ strict: false });
  const id = segmentId.safeParse(named);
  const query = useQuery(
    useData().communityManagers.circle.queryOptions({ input: { segmentId: named }, enabled: id.success }),
  );
  const { data } = query;
  if (!id.success || isRefusal(query.error, 'NOT_FOUND')) {
    return (
      <Page head={<PageHead title={t('title')} />}>
        <CommunityTabs />
        <EmptyState
          sentence={t('circle.gone')}
          action={
            <ButtonLink to="/community/circles" variant="default">
              {t('circle.all')}
            </ButtonLink>
          }
        />
      </Page>
    );
  }
  if (data === undefined) {
    return (
      <Page head={<PageHead title={t('title')} sentence={t('loading')} />}>
        <CommunityTabs />
        {query.isError ? (
          <FailedState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <div role="status" aria-busy aria-label={t('loading')}>
            <LinesSkeleton lines={8} />
          </div>
        )}
      </Page>
    );
  }
  return <CircleView key={named} {...data} />;
}

interface CircleViewProps {
  readonly today: PlainDate;
  readonly circle: Circle;
  readonly managers: readonly CommunityManager[];
  readonly care: readonly CareRecord[];
}

function CircleView({ today, circle, managers, care }: CircleViewProps) {
  const { t } = useTranslation('communityManagers');
  const format = useFormat();
  const [sheet, openSheet] = useState(false);
  const [appointing, appoint] = useState<Appointing | null>(null);
  const { segmentId: id, name, people: count } = circle;
  const sentence = t('circle.sentence', {
    count,
    people: format.number(count),
    joined: format.number(circle.joined),
    active: format.number(circle.active),
  });
  const action =
    circle.managers.length === 0 ? (
      <Button onClick={() => appoint({ person: null, circle: id })}>{t('appoint')}</Button>
    ) : (
      <Button onClick={() => openSheet(true)}>{t('sheet.action')}</Button>
    );
  return (
    <Page head={<PageHead title={name} sentence={sentence} action={action} />}>
      <CommunityTabs />
      <Ways circle={circle} />
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <ManagersSection
            today={today}
            circle={circle}
            managers={managers}
            onAppoint={() => appoint({ person: null, circle: id })}
          />
          <CareSection managers={managers} care={care} today={today} />
          {circle.managers.length === 0 && (
            <CandidatesSection circle={id} onAppoint={(person) => appoint({ person, circle: id })} />
          )}
        </div>
        <MembersSection circle={circle} />
      </div>
      <SheetDialog opened={sheet} circle={circle} onClose={() => openSheet(false)} />
      <AppointDialog appointing={appointing} onClose={() => appoint(null)} />
    </Page>
  );
}

/** Where else this circle is seen, and what can be done for its people. */
function Ways({ circle: { segmentId: id, unanswered: count } }: { circle: Circle }) {
  const { t } = useTranslation('communityManagers');
  const format = useFormat();
  const startOutreach = useStartOutreach();
  const write = () =>
    startOutreach({
      audience: { type: 'segments', segments: [id], orientations: [], except: [] },
    });
  return (
    <div className={classes['ways']}>
      <Link to="/community/circles" className={classes['back'] ?? ''}>
        <IconChevronLeft size={16} stroke={1.6} aria-hidden />
        {t('circle.all')}
      </Link>
      <Link to="/community/voices" search={{ circle: id }} className={classes['way'] ?? ''}>
        {count === 0 ? t('circle.noVoices') : t('circle.voices', { count, shown: format.number(count) })}
      </Link>
      <Link to="/segments/$segmentId" params={{ segmentId: id }} className={classes['way'] ?? ''}>
        {t('circle.segment')}
      </Link>
      <Button size="xs" variant="default" onClick={write}>
        {t('circle.write')}
      </Button>
    </div>
  );
}
