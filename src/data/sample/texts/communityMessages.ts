import type { MessageTexts } from '#shared/contract/outreach.ts';
import type { Language } from '#shared/domain/vocabulary.ts';

export const letterTitle: Record<Language, string> = {
  en: 'Letter to members: what is new',
  ja: 'メンバー便り：近況のお知らせ',
};

export const letter: MessageTexts = {
  en: {
    subject: 'News from us',
    body: 'Dear {{calledName}},\n\nThe new lines are running, the first trainees of the year have started, and the garden on the roof is open again. If you are near, come and see it.\n\nHow are things with you? A line is always welcome.\n\nKind regards,\n{{sender}}',
  },
  ja: {
    subject: '近況のお知らせ',
    body: '{{calledName}} 様\n\n新しいラインが動き始め、今年度の新入社員も現場に加わりました。屋上庭園も再び開いています。お近くへお越しの際は、ぜひお立ち寄りください。\n\nその後いかがお過ごしでしょうか。ひと言でもお聞かせいただければ幸いです。\n\n{{sender}}',
  },
};

export const surveyMailTitle: Record<Language, string> = {
  en: 'Survey: what do you wish?',
  ja: 'アンケートのお願い',
};

export const surveyMail: MessageTexts = {
  en: {
    subject: 'What do you wish of the network?',
    body: 'Dear {{calledName}},\n\nWe would like to invite you only to what you really want. The form is attached and takes about three minutes. Not answering is fine as well.\n\nKind regards,\n{{sender}}',
  },
  ja: {
    subject: 'ネットワークに望むことをお聞かせください',
    body: '{{calledName}} 様\n\n本当に望まれるものだけをご案内したいと考えております。添付のフォームは3分ほどで終わります。ご回答は任意です。\n\n{{sender}}',
  },
};

export const invitationTitle: Record<Language, (event: string) => string> = {
  en: (event) => `Invitation: ${event}`,
  ja: (event) => `ご招待：${event}`,
};

export const invitationMail: MessageTexts = {
  en: {
    subject: 'You are invited: {{eventTitle}}',
    body: 'Dear {{calledName}},\n\nWe would be glad to see you.\n\nWhen: {{eventTime}}\nWhere: {{eventPlace}}\n{{eventLink}}\n\nA short answer, yes, maybe or no, is enough.\n\nKind regards,\n{{sender}}',
  },
  ja: {
    subject: 'ご招待：{{eventTitle}}',
    body: '{{calledName}} 様\n\n下記の会へご案内申し上げます。\n\n日時：{{eventTime}}\n場所：{{eventPlace}}\n{{eventLink}}\n\n参加・未定・不参加のひと言だけでも結構です。お返事をお待ちしております。\n\n{{sender}}',
  },
};

export const referralTitle: Record<Language, string> = {
  en: 'Do you know somebody for our team?',
  ja: '候補者ご紹介のお願い',
};

export const referralMail: MessageTexts = {
  en: {
    subject: 'Do you know somebody for our team?',
    body: 'Dear {{calledName}},\n\nWe are looking for two people who like to teach as much as to build. If somebody comes to your mind, we would be grateful for a word.\n\nKind regards,\n{{sender}}',
  },
  ja: {
    subject: 'お心当たりの方はいらっしゃいませんか',
    body: '{{calledName}} 様\n\nものづくりと後輩の育成、どちらにも関心のある方を2名探しております。お心当たりの方がいらっしゃいましたら、ひと言お知らせいただけますと幸いです。\n\n{{sender}}',
  },
};

export const ownTemplate: Record<Language, string> = {
  en: 'Letter to members',
  ja: 'メンバー便り',
};
