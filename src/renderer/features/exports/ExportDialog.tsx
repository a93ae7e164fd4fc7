import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import { ExportForm } from './ExportForm.tsx';
import { ExportSaved } from './ExportSaved.tsx';
import type { ExportOffer } from './exportOffer.ts';
import { LackingCharacters } from './LackingCharacters.tsx';
import { useExport } from './useExport.ts';
import { useExportChoices } from './useExportChoices.ts';

interface ExportDialogProps {
  /** Null while nothing is to be exported. */
  readonly offer: ExportOffer | null;
  readonly onClose: () => void;
}

/** Writes people to a file: how, how far, and what became of it. */
export function ExportDialog({ offer, onClose }: ExportDialogProps) {
  const { t } = useTranslation('exports');
  const writing = useExport();
  const busy = writing.exporting.state === 'writing';
  const close = () => {
    writing.forget();
    onClose();
  };
  return (
    <FormDialog opened={offer !== null} onClose={close} title={t('title')} size="xl" grows stays={busy}>
      {offer !== null && <Content offer={offer} writing={writing} onClose={close} />}
    </FormDialog>
  );
}

interface ContentProps {
  readonly offer: ExportOffer;
  readonly writing: ReturnType<typeof useExport>;
  readonly onClose: () => void;
}

/** The choices stay, whatever becomes of the first attempt. */
function Content({ offer, writing, onClose }: ContentProps) {
  const { t } = useTranslation('exports');
  const { exporting } = writing;
  const choices = useExportChoices(offer);
  switch (exporting.state) {
    case 'writing':
      return (
        <ProgressPanel
          title={t('writing')}
          done={exporting.done}
          total={exporting.total}
          onCancel={writing.cancel}
        />
      );
    case 'lacking':
      return <LackingCharacters lacking={exporting} onAgain={writing.again} onBack={writing.forget} />;
    case 'saved':
      return <ExportSaved saved={exporting} onClose={onClose} />;
    default:
      return (
        <ExportForm
          offer={offer}
          choices={choices}
          error={exporting.state === 'failed' ? exporting.error : null}
          onStart={writing.start}
          onCancel={onClose}
        />
      );
  }
}
