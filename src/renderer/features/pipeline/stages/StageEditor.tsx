import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import { SortableItems } from '#renderer/features/people/list/SortableItems.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { NamedLine } from '#renderer/ui/NamedLine.tsx';
import type { PipelineStage } from '#shared/contract/pipelineStages.ts';
import { guardsLess } from '#shared/domain/pipeline/guardsLess.ts';
import type { PartnershipForm } from '#shared/domain/vocabulary.ts';
import { usePipelineWrites } from '../usePipelineWrites.ts';
import classes from './StageEditor.module.css';
import { calledOf, linesOf, problemOf, type StageLine, savedLines } from './stageDraft.ts';

interface StageEditorProps {
  readonly form: PartnershipForm;
  readonly stages: readonly PipelineStage[];
  readonly onDone: () => void;
}

const mostStages = 20;

/** The stages of a form: their names, their order, and from which on the person is asked. */
export function StageEditor({ form, stages, onDone }: StageEditorProps) {
  const { t } = useTranslation('pipeline');
  const { saveStages } = usePipelineWrites();
  const undo = useUndo();
  const format = useFormat();
  const [lines, setLines] = useState(() => linesOf(stages, (code) => t(`stage.${code}`)));
  const [tried, setTried] = useState(false);
  const problem = problemOf(lines);
  const isHr = usePreferences().role === 'hr';
  const rules = useId();
  // What would have the rules hold less is HR's to decide.
  const mayBe = (wanted: readonly StageLine[]) => isHr || !guardsLess(stages, wanted);
  const without = (line: Pick<StageLine, 'key'>) => lines.filter(({ key }) => key !== line.key);
  const turned = (line: Pick<StageLine, 'key'>) =>
    lines.map((other) => (other.key === line.key ? { ...other, asks: !other.asks } : other));
  const allowed = mayBe(lines);
  const change = (key: string, part: Partial<StageLine>) =>
    setLines((all) => all.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const move = (from: number, to: number) => {
    const moved = [...lines];
    moved.splice(to, 0, ...moved.splice(from, 1));
    setLines(moved);
  };
  const submit = () => {
    setTried(true);
    if (problem !== null || !allowed) return;
    saveStages.mutate(
      { form, stages: savedLines(lines) },
      {
        onSuccess: ({ operationId }) => {
          undo({ message: t('stages.saved'), operationId });
          onDone();
        },
      },
    );
  };
  const whyKept = (line: Pick<StageLine, 'key' | 'open'>) => {
    if (line.open > 0) return t('stages.stillUsed');
    return allowed && !mayBe(without(line)) ? t('stages.hrDecides') : null;
  };
  return (
    <FormFrame busy={saveStages.isPending} error={saveStages.error} onSubmit={submit} onCancel={onDone}>
      <p className={classes['explained']}>{t('stages.explained')}</p>
      {!isHr && (
        <p id={rules} className={classes['explained']}>
          {t('stages.hrDecides')}
        </p>
      )}
      <SortableItems
        label={t('stages.list')}
        items={lines.map((line) => ({ ...line, id: line.key, label: calledOf(line) || t('stages.name') }))}
        onMove={move}
      >
        {(line) => (
          <NamedLine
            name={{
              label: t('stages.name'),
              value: line.name,
              usual: line.usual,
              error: tried && problem !== null && calledOf(line) === '' && t('stages.missing'),
              onChange: (name) => change(line.key, { name }),
            }}
            check={{
              label: t('stages.asks'),
              value: line.asks,
              // What can't be as it is now, is put right by the same box.
              disabled: allowed && !mayBe(turned(line)),
              explainedBy: isHr ? undefined : rules,
              onChange: (asks) => change(line.key, { asks }),
            }}
            remove={{
              label: t('stages.remove', { stage: line.label }),
              sign: IconTrash,
              whyNot: whyKept(line),
              disabled: lines.length === 1 || whyKept(line) !== null,
              onClick: () => setLines(without(line)),
            }}
          >
            {line.open > 0 ? t('stages.inUse', { count: line.open, shown: format.number(line.open) }) : null}
          </NamedLine>
        )}
      </SortableItems>
      {tried && problem === 'twice' && (
        <p role="alert" className={classes['problem']}>
          {t('stages.twice')}
        </p>
      )}
      {tried && !allowed && (
        <p role="alert" className={classes['problem']}>
          {t('stages.hrDecides')}
        </p>
      )}
      {lines.length < mostStages && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            onClick={() => setLines([...lines, newLine(lines)])}
          >
            {t('stages.add')}
          </Button>
        </div>
      )}
    </FormFrame>
  );
}

/** A line for a new stage; it asks where one before it does. */
function newLine(lines: readonly StageLine[]): StageLine {
  return {
    key: crypto.randomUUID(),
    id: null,
    name: '',
    usual: '',
    asks: lines.some(({ asks }) => asks),
    open: 0,
  };
}
