import { Button, Group, Popover, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { HistoryEntry } from '#shared/contract/history.ts';
import type { HistorySubject } from './useHistory.ts';
import { useHistoryWords } from './useHistoryWords.ts';
import { useRevert } from './useRevert.ts';

/** What is often done to several people at once, each of whom it can be taken back of alone. */
const mayBeOfMany = /^(bulk|import|sample|segment|event|outreach|survey|request|membership)\./;

interface TakeBackProps {
  readonly entry: HistoryEntry;
  readonly subject: HistorySubject;
}

/** Takes what an entry tells of back, after asking; of a person's history only what was changed of that person. */
export function TakeBack({ entry, subject }: TakeBackProps) {
  const { t } = useTranslation(['history', 'app']);
  const format = useFormat();
  const words = useHistoryWords();
  const revert = useRevert();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const consent = entry.changes.some(({ record }) => record === 'consent');
  const ofMany = subject.type === 'person' && mayBeOfMany.test(entry.kind);
  const isMerge = entry.kind === 'people.merge';
  const question = isMerge ? 'sureMerge' : ofMany ? 'sureOfOne' : 'sure';
  const takeBack = async (): Promise<void> => {
    setAsking(false);
    setBusy(true);
    const personId = subject.type === 'person' ? subject.id : null;
    await revert(entry.operationId, { personId, keepLater: isMerge });
    setBusy(false);
  };
  return (
    <Popover
      opened={asking}
      onChange={setAsking}
      width={300}
      position="bottom-end"
      trapFocus
      withinPortal={false}
    >
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-xs"
          loading={busy}
          onClick={() => setAsking(!asking)}
          aria-label={t('takeBackThis', { kind: words.kind(entry.kind), when: format.moment(entry.at) })}
        >
          {t('takeBack')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" mb="sm">
          {t(question)}
          {consent && ` ${t('sureConsent')}`}
        </Text>
        <Group gap="sm" justify="flex-end">
          <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
            {t('app:cancel')}
          </Button>
          <Button size="compact-sm" onClick={() => void takeBack()}>
            {t('takeBack')}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
