import type { KindOfFile } from './kindOfFile.ts';

/** The employees of freee人事労務. */
export const freee: KindOfFile = {
  name: 'freee',
  signatures: [
    ['従業員番号', '姓', '名', '姓カナ', '名カナ'],
    ['従業員番号', '姓', '名', '姓（カナ）', '名（カナ）'],
    ['従業員番号', '姓', '名', '姓（フリガナ）', '名（フリガナ）'],
  ],
  columns: {
    表示名: null,
    雇用形態: { field: 'employmentType' },
    退職理由: { field: 'leaveReason' },
    配偶者の有無: null,
  },
};
