import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';

interface DecisionButtonsProps {
  readonly busy: boolean;
  readonly onMerge: () => void;
  readonly onDistinct: () => void;
  readonly onLater: () => void;
}

/** The three ways to go on from a pair; each says its key. */
export function DecisionButtons({ busy, onMerge, onDistinct, onLater }: DecisionButtonsProps) {
  const { t } = useTranslation('duplicates');
  const key = (letter: string) => (
    <span aria-hidden>
      <KeyHint keys={[letter]} />
    </span>
  );
  return (
    <>
      <Button
        variant="subtle"
        aria-keyshortcuts="l"
        rightSection={key('L')}
        disabled={busy}
        onClick={onLater}
      >
        {t('decide.later')}
      </Button>
      <Button
        variant="default"
        aria-keyshortcuts="d"
        rightSection={key('D')}
        disabled={busy}
        onClick={onDistinct}
      >
        {t('decide.distinct')}
      </Button>
      <Button aria-keyshortcuts="m" rightSection={key('M')} loading={busy} onClick={onMerge}>
        {t('decide.merge')}
      </Button>
    </>
  );
}
