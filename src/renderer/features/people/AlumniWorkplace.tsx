import { Button } from '@mantine/core';
import { useDisclosure, useWindowEvent } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportDialog } from '#renderer/features/exports/ExportDialog.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import type { LastList } from '#shared/contract/views.ts';
import { AlumniMenu } from './AlumniMenu.tsx';
import classes from './AlumniPage.module.css';
import { AddPersonDialog } from './add/AddPersonDialog.tsx';
import { SplitView } from './beside/SplitView.tsx';
import { AlumniSentence } from './list/AlumniSentence.tsx';
import { ListPane } from './list/ListPane.tsx';
import { useKeepLast } from './list/useKeepLast.ts';
import { useListState } from './list/useListState.ts';
import { usePicked } from './list/usePicked.ts';
import { useShownQuestion } from './list/useShownQuestion.ts';
import { PersonProfile } from './profile/PersonProfile.tsx';
import type { ProfilePart } from './profile/ProfileTabs.tsx';
import { useAddRequest } from './useAddRequest.ts';
import { useListExport } from './useListExport.ts';
import { useOpened } from './useOpened.ts';

/** The list with all that is done in it; a profile opens beside it and, on a second Enter, instead of it. */
export function AlumniWorkplace({ last }: { last: LastList }) {
  const { t } = useTranslation('list');
  const list = useListState(last);
  useKeepLast(list.list);
  const answer = useShownQuestion(list.question);
  const picking = usePicked(answer.shown);
  const opening = useOpened();
  const [adding, add] = useDisclosure(false);
  useAddRequest(add.open);
  const exporting = useListExport(list, answer);
  const grid = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const toGrid = useCallback(() => grid.current?.focus({ preventScroll: true }), []);
  const { opened, full, setFull, close } = opening;
  const stepBack = useCallback(() => {
    if (full) setFull(false);
    else close();
    // Once the list is there again.
    requestAnimationFrame(toGrid);
  }, [full, setFull, close, toGrid]);
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || !isOfPage(event, page.current)) return;
    if (opened !== null) stepBack();
    else if (picking.selection !== null) picking.pickNobody();
    else return;
    event.preventDefault();
  });
  const beside = useProfile(opening, stepBack);
  return (
    <div ref={page} className={classes['page']}>
      <Page
        fill
        head={
          <PageHead
            title={t('title')}
            sentence={<AlumniSentence total={answer.total} more={answer.more} question={answer.shown} />}
            action={
              <>
                <AlumniMenu onExport={exporting.open} />
                <Button leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />} onClick={add.open}>
                  {t('addPerson')}
                </Button>
              </>
            }
          />
        }
      >
        <SplitView
          full={full}
          list={<ListPane list={list} answer={answer} picking={picking} opening={opening} gridRef={grid} />}
          beside={beside}
        />
      </Page>
      <AddPersonDialog opened={adding} onClose={add.close} onAdded={opening.open} />
      <ExportDialog offer={exporting.offer} onClose={exporting.close} />
    </div>
  );
}

/** The open profile; what is typed into the search does not make it anew. */
function useProfile({ opened, full, setFull }: ReturnType<typeof useOpened>, onClose: () => void) {
  const [part, setPart] = useState<ProfilePart>('timeline');
  const profile = useRef<HTMLElement>(null);
  useEffect(() => {
    const present = profile.current;
    // The list, which had the focus, is out of sight when a profile fills the page: the profile takes it.
    if (full && present && !present.contains(document.activeElement)) present.focus({ preventScroll: true });
  }, [full]);
  return useMemo(
    () =>
      opened && (
        <PersonProfile
          key={opened}
          ref={profile}
          personId={opened}
          full={full}
          part={part}
          onPart={setPart}
          onFull={() => setFull(!full)}
          onClose={onClose}
        />
      ),
    [opened, full, part, setFull, onClose],
  );
}

/** Escape in a field, an open list or a dialog is for these. */
function isOfPage(event: KeyboardEvent, page: HTMLElement | null): boolean {
  const { target } = event;
  if (event.defaultPrevented || !(target instanceof HTMLElement)) return false;
  if (target !== document.body && !page?.contains(target)) return false;
  return (
    target.closest('input:not([type="radio"], [type="checkbox"]), textarea, [aria-expanded="true"]') === null
  );
}
