import { Button, Textarea } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFileDrop } from '#renderer/features/interactions/useFileDrop.ts';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { Survey } from '#shared/contract/surveys.ts';
import classes from './answers.module.css';
import { FoundAnswers } from './FoundAnswers.tsx';
import { TableMapping } from './TableMapping.tsx';
import { useReading } from './useReading.ts';

interface AnswersPanelProps {
  readonly survey: Survey;
  readonly onTaken: () => void;
}

/** Takes answers in: files dropped or chosen, pasted text, the table of a form tool; looked at before they are kept. */
export function AnswersPanel({ survey, onTaken }: AnswersPanelProps) {
  const { t } = useTranslation('surveys');
  const reading = useReading(survey.id);
  const [text, setText] = useState('');
  const { over, handlers } = useFileDrop(reading.drop);
  const { read, table } = reading;
  return (
    <div className={classes['panel']}>
      <div className={classes['ways']}>
        <div className={classes['place']} data-over={over || undefined} {...handlers}>
          <IconFileImport size={32} stroke={1.2} aria-hidden className={classes['sign'] ?? ''} />
          <p className={classes['words']}>{t('answers.drop')}</p>
          <Button variant={read === null ? 'filled' : 'default'} onClick={reading.pick}>
            {t('answers.choose')}
          </Button>
          <p className={classes['hint']}>{t('answers.kinds')}</p>
        </div>
        <div className={classes['paste']}>
          <Textarea
            label={t('answers.paste')}
            description={t('answers.pasteHint')}
            rows={6}
            maxLength={1_000_000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={text.trim() === ''}
            loading={reading.busy}
            onClick={() => reading.take([], text)}
          >
            {t('answers.read')}
          </Button>
        </div>
      </div>
      {table !== null && (
        <TableMapping
          survey={survey}
          table={table}
          unread={read?.unread ?? []}
          onChange={reading.changeTable}
        />
      )}
      {reading.busy && read === null && (
        <div role="status" aria-busy aria-label={t('answers.reading')}>
          <LinesSkeleton lines={5} />
        </div>
      )}
      {read !== null && (
        <FoundAnswers
          survey={survey}
          read={read}
          onTaken={() => {
            reading.clear();
            setText('');
            onTaken();
          }}
        />
      )}
    </div>
  );
}
