import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { bridge } from '#renderer/app/bridge.ts';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import type {
  AnswerColumn,
  AnswerMapping,
  AnswerProblem,
  AnswerTarget,
  FoundAnswer,
} from '#shared/contract/surveys.ts';
import type { SurveyId } from '#shared/domain/ids.ts';

/** A form tool's table that is being read. */
export interface AnswerTable {
  readonly file: FileGrant;
  readonly columns: readonly AnswerColumn[];
  readonly targets: readonly AnswerTarget[];
  readonly meanings: AnswerMapping['meanings'];
}

/** What was read and is to be looked at before it is taken in. */
export interface ReadAnswers {
  readonly answers: readonly FoundAnswer[];
  readonly problems: readonly AnswerProblem[];
  readonly empty: number;
  readonly unread: readonly { word: string; column: number; rows: number }[];
}

const isTable = ({ name }: FileGrant): boolean => /\.(?:csv|tsv|xlsx)$/i.test(name);

/** Reads answers from files, pasted text and tables, of which there is one at a time. */
export function useReading(id: SurveyId) {
  const client = useDataClient();
  const onError = useRefusalNotice();
  const [table, setTable] = useState<AnswerTable | null>(null);
  const [read, setRead] = useState<ReadAnswers | null>(null);
  const readTable = async (wanted: AnswerTable): Promise<ReadAnswers> => {
    const mapping = { columns: [...wanted.targets], meanings: wanted.meanings };
    const found = await client.surveys.readTable({ id, file: wanted.file.id, reading: {}, mapping });
    return { ...found, problems: [] };
  };
  const reading = useMutation({
    mutationFn: async ({ files, text }: { files: readonly FileGrant[]; text: string }) => {
      const tableFile = files.find(isTable);
      if (tableFile !== undefined) {
        const { columns } = await client.surveys.inspectTable({ id, file: tableFile.id, reading: {} });
        const opened = {
          file: tableFile,
          columns,
          targets: columns.map(({ proposed }) => proposed),
          meanings: [],
        };
        return { table: opened, read: await readTable(opened) };
      }
      const found = await client.surveys.readAnswers({ id, files: files.map((file) => file.id), text });
      return { table: null, read: { ...found, empty: 0, unread: [] } };
    },
    onSuccess: (found) => {
      setTable(found.table);
      setRead(found.read);
    },
    onError,
  });
  const mapping = useMutation({
    mutationFn: async (changed: AnswerTable) => ({ changed, read: await readTable(changed) }),
    onMutate: (changed) => setTable(changed),
    onSuccess: ({ read: found }) => setRead(found),
    onError,
  });
  return {
    table,
    read,
    busy: reading.isPending || mapping.isPending,
    take: (files: readonly FileGrant[], text: string) => reading.mutate({ files, text }),
    pick: () => {
      bridge()
        .call('pickAnswerFiles', null)
        .then((files) => {
          if (files.length > 0) reading.mutate({ files, text: '' });
        })
        .catch(onError);
    },
    drop: (dropped: readonly File[]) => {
      Promise.all(dropped.map((file) => bridge().grantDroppedFile(file)))
        .then((granted) => {
          const files = granted.filter((file) => file !== null);
          if (files.length > 0) reading.mutate({ files, text: '' });
        })
        .catch(onError);
    },
    changeTable: (changed: AnswerTable) => mapping.mutate(changed),
    clear: () => {
      setTable(null);
      setRead(null);
    },
  };
}
