import { useWindowEvent } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SplitView } from '#renderer/features/people/beside/SplitView.tsx';
import { PersonProfile } from '#renderer/features/people/profile/PersonProfile.tsx';
import type { ProfilePart } from '#renderer/features/people/profile/ProfileTabs.tsx';
import { ButtonLink } from '#renderer/ui/ButtonLink.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { Behind } from '#shared/contract/figures.ts';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import { peopleSearch } from '../address.ts';
import { useScope } from '../scope/useScope.ts';
import { figureBehind } from './figureBehind.ts';
import { KeepAsSegment } from './KeepAsSegment.tsx';
import { PeopleGrid } from './PeopleGrid.tsx';
import { useBehindWords } from './useBehindWords.ts';
import { useOverWords } from './useOverWords.ts';
import { useFoundPeople } from './usePeopleBehind.ts';

/** Who is behind a mark of Insights, by name; a profile opens beside them, and the way back leads to the mark. */
export function PeopleBehindPage() {
  const { t } = useTranslation('insights');
  const said = useSearch({ strict: false, select: (search) => JSON.stringify(search) });
  const behind = useMemo(() => peopleSearch.parse(JSON.parse(said)).behind, [said]);
  if (behind === undefined) {
    return (
      <Page head={<PageHead title={t('people.title')} />}>
        <EmptyState
          sentence={t('people.nothingChosen')}
          action={<ButtonLink to="/insights">{t('people.back')}</ButtonLink>}
        />
      </Page>
    );
  }
  return <PeopleBehind key={JSON.stringify(behind)} behind={behind} />;
}

function PeopleBehind({ behind }: { behind: Behind }) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const choice = useScope();
  const question = { scope: choice.scope, behind };
  const found = useFoundPeople(question);
  const total = found.data?.total;
  const title = useBehindWords(behind);
  const over = useOverWords(behind, choice);
  const count = total !== undefined && t('people.sentence', { count: total, shown: format.number(total) });
  const sentence = [count, ...over].filter((part) => typeof part === 'string').join(t('people.between'));
  const grid = useRef<{ focus: () => void }>(null);
  const { opened, open, beside, full } = useProfileBeside(() =>
    requestAnimationFrame(() => grid.current?.focus()),
  );
  return (
    <Page
      fill
      head={
        <PageHead
          title={title}
          sentence={sentence}
          action={
            <>
              <KeepAsSegment question={question} suggested={title} disabled={(total ?? 0) === 0} />
              <BackToInsights behind={behind} search={choice.search} />
            </>
          }
        />
      }
    >
      {found.isError && <FailedState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LinesSkeleton lines={14} />}
      {total === 0 && <EmptyState sentence={t('people.nobody')} />}
      {total !== undefined && total > 0 && !found.isError && (
        <SplitView
          full={full}
          list={<PeopleGrid ref={grid} question={question} total={total} opened={opened} onOpen={open} />}
          beside={beside}
        />
      )}
    </Page>
  );
}

interface BackProps {
  readonly behind: Behind;
  readonly search: ReturnType<typeof useScope>['search'];
}

/** To the page of Insights as it was left: the same days and people, at the mark. */
function BackToInsights({ behind, search }: BackProps) {
  const { t } = useTranslation('insights');
  const left = useLocation({ select: ({ state }) => state.insightsPlace });
  return (
    <ButtonLink
      variant="default"
      to="/insights"
      search={search}
      state={{ insightsPlace: left ?? { figure: figureBehind(behind), mark: null } }}
      leftSection={<IconArrowLeft size={16} stroke={1.6} aria-hidden />}
    >
      {t('people.back')}
    </ButtonLink>
  );
}

/** The profile of one of them beside the list, named by the address. */
function useProfileBeside(toList: () => void) {
  const navigate = useNavigate();
  const person = personId.safeParse(useSearch({ strict: false, select: ({ person }) => person }));
  const opened = person.success ? person.data : null;
  const [part, setPart] = useState<ProfilePart>('timeline');
  const [wantsFull, setFull] = useState(false);
  const full = wantsFull && opened !== null;
  const show = useCallback(
    (wanted: PersonId | null) =>
      void navigate({
        to: '/insights/people',
        search: (before) => ({ ...before, person: wanted ?? undefined }),
        replace: true,
        state: true,
      }),
    [navigate],
  );
  const close = () => {
    if (full) setFull(false);
    else show(null);
    toList();
  };
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || opened === null) return;
    const { target } = event;
    const busy =
      target instanceof Element && target.closest('input, textarea, [aria-expanded="true"], [role="dialog"]');
    if (busy) return;
    event.preventDefault();
    close();
  });
  const open = (wanted: PersonId) => {
    if (wanted === opened) setFull(true);
    else show(wanted);
  };
  const beside = opened && (
    <PersonProfile
      key={opened}
      ref={null}
      personId={opened}
      full={full}
      part={part}
      onPart={setPart}
      onFull={() => setFull(!full)}
      onClose={close}
    />
  );
  return { opened, open, beside, full };
}
