import { TextInput } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { CommunityTabs } from '#renderer/features/community/CommunityTabs.tsx';
import { NameField } from '#renderer/features/offboarding/NameField.tsx';
import { ChangedElsewhere } from '#renderer/features/segments/ChangedElsewhere.tsx';
import { LeaveDialog } from '#renderer/features/segments/LeaveDialog.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { Outreach, OutreachFacts } from '#shared/contract/outreach.ts';
import { AimFields } from './aim/AimFields.tsx';
import { AudienceFields } from './aim/AudienceFields.tsx';
import classes from './desk.module.css';
import { OutreachTools } from './OutreachTools.tsx';
import { isBlank } from './outreachDraft.ts';
import { Beside } from './reach/Beside.tsx';
import { useWeighing } from './reach/useWeighing.ts';
import { TemplateMenu } from './texts/TemplateMenu.tsx';
import { TextFields } from './texts/TextFields.tsx';
import { useAim } from './useAim.ts';
import { useOutreachDraft } from './useOutreachDraft.ts';
import { useSaving } from './useSaving.ts';

interface OutreachDeskProps {
  readonly base: OutreachFacts;
  /** 0 for one that is not kept yet. */
  readonly version: number;
  readonly saved: Outreach | null;
}

/** Where a message to many is made: what for and to whom, the words, and beside them what they come to. */
export function OutreachDesk({ base, version, saved }: OutreachDeskProps) {
  const { t } = useTranslation('outreach');
  const draft = useOutreachDraft(base, version);
  const { facts, change } = draft;
  const weighed = useWeighing(useAim(facts));
  const [language, setLanguage] = useState(usePreferences().language);
  const saving = useSaving(draft, saved);
  const recipients = weighed.incomplete ? undefined : weighed.answer.data?.recipients;
  const { tried } = saving;
  const unwritten = isBlank(facts.texts.en) && isBlank(facts.texts.ja);
  return (
    <Page
      head={
        <PageHead
          title={saved?.title ?? t('page.newTitle')}
          sentence={<Sentence saved={saved} recipients={recipients} />}
          action={<OutreachTools draft={draft} saved={saved} saving={saving} recipients={recipients} />}
        />
      }
    >
      <CommunityTabs />
      <div className={classes['desk']}>
        <div className={classes['writing']}>
          {draft.changedElsewhere && (
            <ChangedElsewhere title={t('page.elsewhere')} onTake={draft.discard} onKeep={draft.keep} />
          )}
          {saving.error !== null && !draft.changedElsewhere && <RefusalAlert error={saving.error} />}
          <Part title={t('page.aim')}>
            <div className={classes['pairs']}>
              <TextInput
                label={t('page.name')}
                description={t('page.nameExplained')}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                maxLength={200}
                value={facts.title}
                error={tried && facts.title.trim() === '' && t('page.nameMissing')}
                onChange={(event) => change({ title: event.currentTarget.value })}
              />
              <NameField
                label={t('page.owner')}
                value={facts.owner}
                onChange={(owner) => change({ owner })}
              />
            </div>
            <AimFields aim={facts} onChange={change} />
          </Part>
          <Part title={t('page.audience')}>
            <AudienceFields
              audience={facts.audience}
              eventId={facts.eventId}
              onChange={(audience) => change({ audience })}
            />
          </Part>
          <Part title={t('page.texts')} tools={<TemplateMenu facts={facts} onChange={change} />}>
            <TextFields
              texts={facts.texts}
              onChange={(texts) => change({ texts })}
              language={language}
              onLanguage={setLanguage}
              error={saving.triedToWrite && unwritten && t('texts.missing')}
              {...(weighed.answer.data && { people: weighed.answer.data.languages })}
            />
          </Part>
        </div>
        <Beside
          facts={facts}
          weighed={weighed}
          language={language}
          onAudience={(audience) => change({ audience })}
        />
      </div>
      <LeaveDialog isDirty={draft.isDirty} what={t('page.unsaved')} />
    </Page>
  );
}

function Part({ title, tools, children }: { title: string; tools?: ReactNode; children: ReactNode }) {
  const heading = useId();
  return (
    <section className={classes['part']} aria-labelledby={heading}>
      <div className={classes['partHead']}>
        <h2 id={heading}>{title}</h2>
        {tools}
      </div>
      {children}
    </section>
  );
}

/** How far it is, and how many it would reach. */
function Sentence({ saved, recipients }: { saved: Outreach | null; recipients: number | undefined }) {
  const { t } = useTranslation('outreach');
  const format = useFormat();
  if (saved?.state === 'written' && saved.writtenAt !== null) {
    return t('page.written', {
      day: format.day(saved.writtenAt),
      count: saved.written,
      shown: format.number(saved.written),
    });
  }
  if (recipients === undefined) return t('page.draft');
  return t('page.draftFor', { count: recipients, shown: format.number(recipients) });
}
