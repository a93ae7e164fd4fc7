import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload, IconPhoto, IconTable, IconVectorBezier2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureContent } from '#shared/contract/figureFiles.ts';
import type { Figure } from '#shared/contract/figures.ts';
import { language } from '#shared/domain/vocabulary.ts';
import { MenuEntry } from '../MoreMenu.tsx';
import { PictureStage } from './picture/PictureStage.tsx';
import type { Picture } from './picture/picture.ts';
import { pngBase64 } from './picture/pngBase64.ts';
import { svgText } from './picture/svgText.ts';

/** How a figure leaves the program. */
export interface FigureSaving {
  /** The figure as it may leave: without shares over fewer people than a report names. */
  readonly leaving: () => Figure;
  /** Over which days and whom it is, in words; they go with it. */
  readonly over: readonly string[];
  /** Asks where to and writes it there; failures are told by it too. */
  readonly save: (content: FigureContent, title: string) => void;
}

/** The ways to save a figure. */
export function SaveFigure({ leaving, over, save }: FigureSaving) {
  const { t, i18n } = useTranslation('charts');
  const [drawing, setDrawing] = useState<{ figure: Figure; format: 'png' | 'svg' } | null>(null);
  const draw = (format: 'png' | 'svg') => () => setDrawing({ figure: leaving(), format });
  const take = (picture: Picture) => {
    if (drawing === null) return;
    setDrawing(null);
    const content =
      drawing.format === 'svg'
        ? ({ format: 'svg', svg: svgText(picture) } as const)
        : ({ format: 'png', base64: pngBase64(picture) } as const);
    save(content, drawing.figure.title);
  };
  const takeTable = () => {
    const { title, sentence, table, definitions } = leaving();
    const figure = { title, sentence, table, definitions };
    save({ format: 'csv', language: language.parse(i18n.language), figure, over: [...over] }, title);
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            size="md"
            aria-label={t('saving.menu')}
            title={t('saving.menu')}
            loading={drawing !== null}
          >
            <IconDownload size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <MenuEntry sign={IconPhoto} onClick={draw('png')}>
            {t('saving.png')}
          </MenuEntry>
          <MenuEntry sign={IconVectorBezier2} onClick={draw('svg')}>
            {t('saving.svg')}
          </MenuEntry>
          <MenuEntry sign={IconTable} onClick={takeTable}>
            {t('saving.csv')}
          </MenuEntry>
        </Menu.Dropdown>
      </Menu>
      {drawing !== null && <PictureStage figure={drawing.figure} over={over} onDrawn={take} />}
    </>
  );
}
