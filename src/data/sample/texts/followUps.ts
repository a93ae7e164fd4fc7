import type { Language } from '#shared/domain/vocabulary.ts';

/** What is to be done for somebody; `{topic}`, `{event}`, `{company}` and `{department}` are filled in. */
export const tasks: Record<Language, readonly string[]> = {
  en: [
    'Send the programme of the {event}',
    'Introduce to {department}',
    'Answer the question on {topic}',
    'Congratulate on the new post at {company}',
    'Call about side work in {department}',
    'Thank for the referral',
    'Ask how the move went',
    'Send the anniversary book',
    'Fix a day for lunch',
  ],
  ja: [
    '{event}のプログラムを送る',
    '{department}の担当者を紹介する',
    '{topic}についての質問に回答する',
    '{company}でのご活躍にお祝いを伝える',
    '{department}の副業案件について電話する',
    'ご紹介のお礼を伝える',
    '転居後のご様子を伺う',
    '記念誌を送る',
    'ランチの日程を決める',
  ],
};

/** Asking for a consent that is missing. */
export const consentRequests: Record<Language, readonly string[]> = {
  en: [
    'Ask for consent to news by email',
    'Ask for consent to job offers',
    'Ask whether invitations are welcome',
  ],
  ja: [
    'お便りのメール配信について同意を伺う',
    '求人のご案内について同意を伺う',
    'イベントのご案内をお送りしてよいか伺う',
  ],
};

/** What came of it. */
export const results: Record<Language, readonly string[]> = {
  en: [
    'Done by email, answer within the hour.',
    'Spoke on the phone; will come to the next gathering.',
    'Introduced both; they meet next week.',
    'Left a message. Will be in touch of their own accord.',
    'Sent. No answer needed.',
  ],
  ja: [
    'メールで対応済み。すぐにご返信をいただいた。',
    '電話で話した。次回の集いに参加予定。',
    '双方をご紹介。来週面会される予定。',
    '留守番電話に伝言。先方からご連絡をいただける。',
    '送付済み。返信は不要。',
  ],
};

export const notes: Record<Language, readonly string[]> = {
  en: ['', '', '', 'Promised at the last meeting.', 'Prefers the afternoon.'],
  ja: ['', '', '', '前回の面会でお約束した件。', '午後のご連絡をご希望。'],
};
