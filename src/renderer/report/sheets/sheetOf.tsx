import type { ReactNode } from 'react';
import type { Sheet } from '#shared/contract/paper.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { LetterSheet } from '../LetterSheet.tsx';
import { loadFonts, loadLetterFonts } from '../loadFonts.ts';
import { ReportInItsLanguage } from '../ReportInItsLanguage.tsx';
import { AttendanceList } from './AttendanceList.tsx';
import { BadgePages } from './BadgePages.tsx';
import { CircleList } from './CircleList.tsx';
import { ErasureProofsList } from './ErasureProofsList.tsx';
import { MessageLetterPages } from './MessageLetterPages.tsx';
import { RecoveryPage } from './RecoveryPage.tsx';

interface DrawnSheet {
  language: Language;
  /** The document's title in the PDF. */
  title: string;
  /** Which page it is laid out for, see paper.css; that of reports where none is named. */
  paper?: 'letter' | 'badges';
  vertical?: boolean;
  fonts(): Promise<void>;
  drawn: ReactNode;
}

/** How each document is drawn and what has to be loaded before. */
export function sheetOf(sheet: Sheet): DrawnSheet {
  switch (sheet.type) {
    case 'letter': {
      const { letter } = sheet;
      return {
        language: letter.language,
        title: letter.addressee,
        paper: 'letter',
        vertical: letter.vertical,
        fonts: () => loadLetterFonts(JSON.stringify(letter)),
        drawn: <LetterSheet letter={letter} />,
      };
    }
    case 'messageLetters': {
      const { letters } = sheet.messageLetters;
      return {
        language: letters[0]?.language ?? 'en',
        title: letters.length === 1 ? (letters[0]?.addressee ?? '') : '',
        paper: 'letter',
        fonts: () => loadLetterFonts(`${JSON.stringify(letters)}年月日0123456789`),
        drawn: <MessageLetterPages letters={letters} />,
      };
    }
    case 'badges': {
      const { badges } = sheet;
      return {
        language: badges.language,
        title: badges.event,
        paper: 'badges',
        fonts: () => loadFonts(badges),
        drawn: <BadgePages badges={badges} />,
      };
    }
    case 'attendanceSheet': {
      const { attendanceSheet: list } = sheet;
      return {
        language: list.language,
        title: list.event.title,
        fonts: () => loadFonts(list),
        drawn: inItsLanguage(list, <AttendanceList list={list} />),
      };
    }
    case 'circleSheet': {
      const { circleSheet: list } = sheet;
      return {
        language: list.language,
        title: list.circle,
        fonts: () => loadFonts(list),
        drawn: inItsLanguage(list, <CircleList list={list} />),
      };
    }
    case 'recoverySheet': {
      const { recoverySheet: paper } = sheet;
      return {
        language: paper.language,
        title: paper.workspace,
        fonts: () => loadFonts(paper),
        drawn: inItsLanguage(paper, <RecoveryPage paper={paper} />),
      };
    }
    case 'erasureProofs': {
      const { erasureProofs: list } = sheet;
      return {
        language: list.language,
        title: list.workspace,
        fonts: () => loadFonts(list),
        drawn: inItsLanguage(list, <ErasureProofsList list={list} />),
      };
    }
  }
}

function inItsLanguage(
  list: Pick<Parameters<typeof ReportInItsLanguage>[0]['report'], 'language' | 'timeZone'>,
  drawn: ReactNode,
): ReactNode {
  return <ReportInItsLanguage report={list}>{drawn}</ReportInItsLanguage>;
}
