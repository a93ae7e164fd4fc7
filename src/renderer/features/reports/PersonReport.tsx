import { Checkbox, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { usePreferences } from '#renderer/app/preferences.ts';
import { PersonSelect } from '#renderer/features/people/fields/PersonSelect.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import type { ReportScope } from '#shared/contract/reports.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import { type NoteTier, noteTier } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import { ReportPreview } from './ReportPreview.tsx';
import classes from './ReportsPage.module.css';
import { SaveReport } from './SaveReport.tsx';
import { ShapeOptions } from './ShapeOptions.tsx';
import { useShape } from './useShape.ts';

/** All that is kept of one person, for them to have: whose, with which notes, and the way to a file. */
export function PersonReport({ personId }: { personId: PersonId | null }) {
  const { t } = useTranslation('reports');
  const { role } = usePreferences();
  if (role === 'hr') return <ForHr personId={personId} />;
  return (
    <article className={classes['entry']}>
      <div className={classes['order']}>
        <h2>{t('names.person-data.title')}</h2>
        <p className={classes['purpose']}>{t('options.onlyHr')}</p>
      </div>
    </article>
  );
}

const confidential = ['hr', 'owner'] as const satisfies readonly NoteTier[];

function ForHr({ personId }: { personId: PersonId | null }) {
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const [shape, setShape] = useShape();
  const [tiers, setTiers] = useState<NoteTier[]>(['open']);
  const today = useToday();
  const { people } = useData();
  const profile = useQuery(
    people.profile.queryOptions({ input: { personId: personId ?? '' }, enabled: personId !== null }),
  );
  const chosen =
    personId === null || profile.data === undefined ? null : { id: personId, name: profile.data };
  const { language, paper, format } = shape;
  const scope: ReportScope | null =
    personId === null ? null : { kind: 'person', language, paper, personId, tiers };
  const title = translator(language).t('reports:names.person-data.title');
  return (
    <article className={classes['entry']}>
      <div className={classes['order']}>
        <h2>{t('names.person-data.title')}</h2>
        <p className={classes['purpose']}>{t('names.person-data.purpose')}</p>
        <PersonSelect
          key={chosen?.id}
          label={t('options.person')}
          chosen={chosen}
          onChoose={({ id }) =>
            void navigate({ to: '/reports', search: { report: 'person-data', person: id }, replace: true })
          }
          except={null}
        />
        <Checkbox.Group
          label={t('options.tiers')}
          description={t('options.tiersHint')}
          value={tiers}
          onChange={(ticked) =>
            setTiers(noteTier.options.filter((tier) => tier === 'open' || ticked.includes(tier)))
          }
        >
          <Stack gap="xs" mt="xs">
            {confidential.map((tier) => (
              <Checkbox key={tier} value={tier} label={t(`options.tierNames.${tier}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <ShapeOptions shape={shape} onChange={setShape} />
        <p className={classes['privacy']}>{t('options.personal')}</p>
        <SaveReport
          scope={scope}
          format={format}
          fileName={[title, chosen === null ? '' : displayName(chosen.name), today].filter(Boolean).join(' ')}
        />
      </div>
      <ReportPreview scope={scope} />
    </article>
  );
}
