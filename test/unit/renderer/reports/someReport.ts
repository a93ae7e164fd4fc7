import { type ReportDocument, reportDocument } from '#shared/contract/reports.ts';
import type { Language } from '#shared/domain/vocabulary.ts';

/** A short report as the data process gives it. */
export function someReport(language: Language): ReportDocument {
  const ja = language === 'ja';
  return reportDocument.parse({
    name: 'network-participation',
    layout: 'book',
    paper: 'a4',
    note: '',
    language,
    title: ja ? 'ネットワーク参加状況' : 'Network participation',
    subtitle: ja ? '2025年4月2日〜2026年4月1日' : '2 Apr 2025 – 1 Apr 2026',
    workspace: 'Hinode',
    producedAt: '2026-04-01T00:00:00.000Z',
    timeZone: 'Asia/Tokyo',
    on: '2026-04-01',
    from: '2025-04-02',
    to: '2026-04-01',
    filters: [ja ? 'すべてのアルムナイ' : 'All alumni'],
    sections: [
      {
        id: 'funnel',
        heading: ja ? '参加のファネル' : 'Participation funnel',
        sentence: ja ? '20名が参加しています' : 'Of 104 leavers 20 joined the network',
        chart: {
          kind: 'funnel',
          stages: [
            { label: ja ? '退職者' : 'Leavers', value: 104 },
            { label: ja ? '参加' : 'Joined', value: 4 },
            { label: ja ? '活動中' : 'Active', value: 3 },
          ],
          targets: [],
        },
        table: {
          columns: [
            { heading: ja ? '段階' : 'Stage', kind: 'text' },
            { heading: ja ? '人数' : 'People', kind: 'count' },
          ],
          rows: [
            [ja ? '退職者' : 'Leavers', 104],
            [ja ? '参加' : 'Joined', 4],
            [ja ? '活動中' : 'Active', 3],
          ],
        },
      },
      {
        id: 'leavers',
        heading: ja ? '年ごとの退職者' : 'Leavers per year',
        sentence: ja ? '最も多かったのは2024年です' : 'Most people left in 2024',
        chart: {
          kind: 'bars',
          valueLabel: 'Leavers',
          unit: 'count',
          lying: false,
          bars: [{ label: '2024', value: 104 }],
          targets: [],
        },
        table: {
          columns: [
            { heading: ja ? '年' : 'Year', kind: 'text' },
            { heading: ja ? '退職者' : 'Leavers', kind: 'count' },
          ],
          rows: [['2024', 104]],
        },
      },
    ],
    definitions: [{ term: ja ? '参加' : 'Joined', text: ja ? '参加した人。' : 'Who joined.' }],
  });
}
