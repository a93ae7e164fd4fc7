import type { KindOfFile } from './kindOfFile.ts';

/** The list of employees of SmartHR. */
export const smartHr: KindOfFile = {
  name: 'smartHr',
  signatures: [
    ['社員番号', '姓（ヨミガナ）', '名（ヨミガナ）'],
    ['社員番号', '姓:ヨミガナ', '名:ヨミガナ'],
    ['社員番号', 'ビジネスネーム：姓', 'ビジネスネーム：名'],
  ],
  columns: {
    'ビジネスネーム：姓': { field: 'preferredName' },
    'ビジネスネーム：名': { field: 'preferredName' },
    'ビジネスネーム：姓（ヨミガナ）': null,
    'ビジネスネーム：名（ヨミガナ）': null,
    在籍状況: { field: 'status' },
    退職事由: { field: 'leaveReason' },
    部署コード: null,
    メールアドレス: { field: 'email' },
  },
};
