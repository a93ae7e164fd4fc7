import { useDisclosure } from '@mantine/hooks';
import { IconAddressBook, IconFileExport, IconHistory, IconSend, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportDialog } from '#renderer/features/exports/ExportDialog.tsx';
import type { ExportOffer } from '#renderer/features/exports/exportOffer.ts';
import { HistoryDrawer } from '#renderer/features/history/HistoryDrawer.tsx';
import { useStartOutreach } from '#renderer/features/outreach/newOutreach.ts';
import { MenuEntry, MoreMenu } from '#renderer/ui/MoreMenu.tsx';
import type { Audience } from '#shared/contract/audience.ts';
import type { Segment } from '#shared/contract/segments.ts';
import { everybody, type Rule } from '#shared/domain/segments/rule.ts';
import { segmentCondition } from './rule/fields.ts';
import { useSegmentWrites } from './useSegmentWrites.ts';
import { useShowInAlumni } from './useShowInAlumni.ts';

/** What else can be done with a segment. */
export function SegmentTools({ segment }: { segment: Segment }) {
  const { t } = useTranslation(['segments', 'history', 'exports', 'outreach']);
  const [exporting, setExporting] = useState<ExportOffer | null>(null);
  const [showsHistory, history] = useDisclosure(false);
  const navigate = useNavigate();
  const showInAlumni = useShowInAlumni();
  const startOutreach = useStartOutreach();
  const { remove } = useSegmentWrites();
  const { id, version } = segment;
  const people: Rule = { ...everybody, items: [segmentCondition(segment)] };
  const bin = () =>
    remove.mutate(
      { id, version },
      { onSuccess: () => void navigate({ to: '/segments', ignoreBlocker: true }) },
    );
  return (
    <>
      <MoreMenu label={t('tools.label')} ofPage>
        <MenuEntry sign={IconAddressBook} onClick={() => showInAlumni(people)}>
          {t('tools.showInAlumni')}
        </MenuEntry>
        <MenuEntry sign={IconSend} onClick={() => startOutreach({ audience: membersOf(segment) })}>
          {t('outreach:entry.write')}
        </MenuEntry>
        <MenuEntry sign={IconFileExport} onClick={() => setExporting(offerOf(segment, people))}>
          {t('exports:open')}
        </MenuEntry>
        <MenuEntry sign={IconHistory} onClick={history.open}>
          {t('history:open')}
        </MenuEntry>
        <MenuEntry sign={IconTrash} onClick={bin}>
          {t('tools.bin')}
        </MenuEntry>
      </MoreMenu>
      <ExportDialog offer={exporting} onClose={() => setExporting(null)} />
      <HistoryDrawer subject={{ type: 'segment', id }} opened={showsHistory} onClose={history.close} />
    </>
  );
}

const membersOf = ({ id }: Segment): Audience => ({
  type: 'segments',
  segments: [id],
  orientations: [],
  except: [],
});

/** The people of the segment as it is saved. */
const offerOf = ({ id, name }: Segment, people: Rule): ExportOffer => ({
  selection: { type: 'all', search: '', filter: people, except: [] },
  segmentId: id,
  list: null,
  name,
});
