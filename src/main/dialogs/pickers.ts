import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, type BaseWindow, dialog, type OpenDialogOptions } from 'electron';
import type { z } from 'zod';
import type { savePicker } from '#shared/contract/mainCalls.ts';
import type { MenuWords } from '../appearance.ts';
import { plainFileName } from './fileName.ts';
import type { AskForPaths } from './testPicks.ts';

/** What the import reads. */
const importExtensions = ['csv', 'tsv', 'txt', 'xlsx', 'vcf', 'ldif', 'ldi', 'json'];

/** What comes back of a survey: answers, mails saved as text, and tables of form tools. */
const answerExtensions = ['json', 'txt', 'csv', 'tsv', 'xlsx'];

/** The native dialogs, in the words given. */
export function pickers(words: MenuWords, window: BaseWindow) {
  const open =
    (options: OpenDialogOptions): AskForPaths =>
    async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
      return canceled ? [] : filePaths;
    };
  return {
    importFile: open({
      title: words('pickImportFile'),
      buttonLabel: words('choose'),
      properties: ['openFile'],
      filters: [
        { name: words('tables'), extensions: importExtensions },
        { name: words('allFiles'), extensions: ['*'] },
      ],
    }),
    attachments: open({
      title: words('pickAttachments'),
      buttonLabel: words('attach'),
      properties: ['openFile', 'multiSelections'],
    }),
    answerFiles: open({
      title: words('pickAnswerFiles'),
      buttonLabel: words('choose'),
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: words('answers'), extensions: answerExtensions },
        { name: words('allFiles'), extensions: ['*'] },
      ],
    }),
    workspaceFolder: open({
      title: words('pickWorkspaceFolder'),
      buttonLabel: words('openIt'),
      defaultPath: defaultParent(),
      properties: ['openDirectory'],
    }),
    parentFolder: open({
      title: words('pickParentFolder'),
      buttonLabel: words('choose'),
      properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
    }),
    outputFolder: open({
      title: words('pickOutputFolder'),
      buttonLabel: words('choose'),
      defaultPath: documents(),
      properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
    }),
    backupFile: open({
      title: words('pickBackupFile'),
      buttonLabel: words('choose'),
      properties: ['openFile'],
      filters: [
        { name: words('backups'), extensions: ['enishi-backup'] },
        { name: words('allFiles'), extensions: ['*'] },
      ],
    }),
    saveFile: (wanted: z.infer<typeof savePicker>): AskForPaths => {
      const { suggestedName, kind } = wanted;
      const names = {
        pdf: words('pdfFile'),
        csv: words('csvFile'),
        xlsx: words('xlsxFile'),
        vcf: words('vcfFile'),
        json: words('jsonFile'),
        ics: words('icsFile'),
        html: words('htmlFile'),
        png: words('pngFile'),
        svg: words('svgFile'),
        any: words('allFiles'),
      };
      return async () => {
        const { canceled, filePath } = await dialog.showSaveDialog(window, {
          title: words('pickSaveFile'),
          buttonLabel: words('save'),
          defaultPath: join(documents(), plainFileName(suggestedName, kind)),
          filters: [{ name: names[kind], extensions: [kind === 'any' ? '*' : kind] }],
          properties: ['createDirectory', 'showOverwriteConfirmation'],
        });
        return canceled || !filePath ? [] : [filePath];
      };
    },
  };
}

/** Where new workspaces are proposed to be; it may not be there yet. */
export const defaultParent = (): string => join(documents(), 'Enishi');

/** Not every system has a folder for documents. */
function documents(): string {
  try {
    return app.getPath('documents');
  } catch {
    return homedir();
  }
}
