import { Button } from '@mantine/core';
import { IconArchive, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import { SortableItems } from '#renderer/features/people/list/SortableItems.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { NamedLine } from '#renderer/ui/NamedLine.tsx';
import type { ExchangeKindRecord } from '#shared/contract/exchanges.ts';
import { useExchangeWrites } from '../useExchangeWrites.ts';
import { calledOf, type KindLine, linesOf, newLine, problemOf, savedLines } from './kindLines.ts';
import classes from './kinds.module.css';

interface KindEditorProps {
  /** Those that are offered. */
  readonly kinds: readonly ExchangeKindRecord[];
  readonly onDone: () => void;
}

const mostKinds = 60;

/** The kinds of give and ask: their names, their order, and which count as contributing. */
export function KindEditor({ kinds, onDone }: KindEditorProps) {
  const { t } = useTranslation(['exchanges', 'vocabulary']);
  const format = useFormat();
  const { saveKinds } = useExchangeWrites();
  const undo = useUndo();
  const [lines, setLines] = useState(() => linesOf(kinds, (code) => t(`vocabulary:exchangeKind.${code}`)));
  const [tried, setTried] = useState(false);
  const problem = problemOf(lines);
  const change = (key: string, part: Partial<KindLine>) =>
    setLines((all) => all.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const move = (from: number, to: number) => {
    const moved = [...lines];
    moved.splice(to, 0, ...moved.splice(from, 1));
    setLines(moved);
  };
  const submit = () => {
    setTried(true);
    if (problem !== null) return;
    saveKinds.mutate(
      { kinds: savedLines(lines) },
      {
        onSuccess: ({ operationId }) => {
          undo({ message: t('kinds.saved'), operationId });
          onDone();
        },
      },
    );
  };
  return (
    <FormFrame busy={saveKinds.isPending} error={saveKinds.error} onSubmit={submit} onCancel={onDone}>
      <p className={classes['explained']}>{t('kinds.explained')}</p>
      <SortableItems
        label={t('kinds.list')}
        items={lines.map((line) => ({ ...line, id: line.key, label: calledOf(line) || t('kinds.name') }))}
        onMove={move}
      >
        {(line) => (
          <NamedLine
            name={{
              label: t('kinds.name'),
              value: line.name,
              usual: line.usual,
              error: tried && problem !== null && calledOf(line) === '' && t('kinds.missing'),
              onChange: (name) => change(line.key, { name }),
            }}
            check={{
              label: t('kinds.contributes'),
              value: line.contributes,
              onChange: (contributes) => change(line.key, { contributes }),
            }}
            remove={{
              label: t('kinds.remove', { kind: line.label }),
              sign: IconArchive,
              disabled: lines.length === 1,
              onClick: () => setLines(lines.filter(({ key }) => key !== line.key)),
            }}
          >
            {line.used > 0 ? t('kinds.used', { count: line.used, shown: format.number(line.used) }) : null}
          </NamedLine>
        )}
      </SortableItems>
      {tried && problem === 'twice' && (
        <p role="alert" className={classes['problem']}>
          {t('kinds.twice')}
        </p>
      )}
      {lines.length < mostKinds && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            onClick={() => setLines([...lines, newLine()])}
          >
            {t('kinds.add')}
          </Button>
        </div>
      )}
    </FormFrame>
  );
}
