import { Button } from '@mantine/core';
import { useDisclosure, useWindowEvent } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import classes from './AlumniPage.module.css';
import { AddPersonDialog } from './add/AddPersonDialog.tsx';
import { SplitView } from './beside/SplitView.tsx';
import { AlumniList } from './list/AlumniList.tsx';
import { AlumniSentence } from './list/AlumniSentence.tsx';
import { SearchBox } from './list/SearchBox.tsx';
import { useListedPeople } from './list/useListedPeople.ts';
import { PersonProfile } from './profile/PersonProfile.tsx';
import type { ProfilePart } from './profile/ProfileBody.tsx';
import { useOpened } from './useOpened.ts';

/** All people in one list; a profile opens beside it and, on a second Enter, instead of it. */
export function AlumniPage() {
  const { t } = useTranslation('people');
  const people = useListedPeople();
  const opening = useOpened();
  const [active, setActive] = useActiveRow(people.shown);
  const [part, setPart] = useState<ProfilePart>('timeline');
  const [adding, add] = useDisclosure(false);
  const grid = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const { opened, full } = opening;
  const stepBack = () => {
    if (full) opening.setFull(false);
    else opening.close();
    // Once the list is there again.
    requestAnimationFrame(() => grid.current?.focus({ preventScroll: true }));
  };
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || opened === null || !leavesProfile(event, page.current)) return;
    event.preventDefault();
    stepBack();
  });
  const profile = useFocusWhenFull(full);
  return (
    <div ref={page} className={classes['page']}>
      <Page
        fill
        head={
          <PageHead
            title={t('list.title')}
            sentence={<AlumniSentence total={people.total} search={people.shown.search} />}
            action={
              <Button leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />} onClick={add.open}>
                {t('add.title')}
              </Button>
            }
          />
        }
      >
        <SplitView
          full={full}
          list={
            <div className={classes['list']}>
              <SearchBox
                text={people.text}
                onChange={people.setText}
                onLeave={() => grid.current?.focus({ preventScroll: true })}
              />
              <div className={classes['rows']}>
                <AlumniList
                  people={people}
                  active={active}
                  onActive={(index, person) => {
                    setActive(index);
                    if (person !== null) opening.follow(person);
                  }}
                  opened={opened}
                  onOpen={opening.open}
                  onOpenFull={opening.openFull}
                  gridRef={grid}
                />
              </div>
            </div>
          }
          beside={
            opened && (
              <PersonProfile
                key={opened}
                ref={profile}
                personId={opened}
                full={full}
                part={part}
                onPart={setPart}
                onFull={() => opening.setFull(!full)}
                onClose={stepBack}
              />
            )
          }
        />
      </Page>
      <AddPersonDialog opened={adding} onClose={add.close} onAdded={opening.open} />
    </div>
  );
}

/** The row the keys act on; the first one of each new question. */
function useActiveRow(question: object): [number, (index: number) => void] {
  const [active, setActive] = useState({ question, index: 0 });
  return [active.question === question ? active.index : 0, (index: number) => setActive({ question, index })];
}

/** The list, which had the focus, is out of sight when a profile fills the page: the profile takes it. */
function useFocusWhenFull(full: boolean) {
  const profile = useRef<HTMLElement>(null);
  useEffect(() => {
    const present = profile.current;
    if (full && present && !present.contains(document.activeElement)) present.focus({ preventScroll: true });
  }, [full]);
  return profile;
}

/** Escape in a field, an open list or a dialog is for these. */
function leavesProfile(event: KeyboardEvent, page: HTMLElement | null): boolean {
  const { target } = event;
  if (event.defaultPrevented || !(target instanceof HTMLElement)) return false;
  if (target !== document.body && !page?.contains(target)) return false;
  return target.closest('input:not([type="radio"]), textarea, [aria-expanded="true"]') === null;
}
