import { type ReturnWeights, type RoleSought, usualWeights } from '#shared/domain/pipeline/returnFactors.ts';

/** Whom one looks for, and what counts. */
export interface Question {
  name: string;
  role: RoleSought;
  weights: ReturnWeights;
}

const anybody: RoleSought = { form: 'rehire', title: '', skills: [], department: null };
const asked = (name: string, role: Partial<RoleSought>, weights: Partial<ReturnWeights> = {}): Question => ({
  name,
  role: { ...anybody, ...role },
  weights: { ...usualWeights, ...weights },
});

/** Roles as they are looked for: none, wide and narrow ones, in all forms and both languages. */
export const questions: readonly Question[] = [
  asked('anybody to rehire', {}),
  asked('a title', { title: 'Key Account Manager' }),
  asked('a title in Japanese', { title: '営業課長' }),
  asked('a title many have', { title: 'Engineer' }),
  asked('skills', { skills: ['SQL', 'Negotiation', 'Python'] }),
  asked('title and skills', { title: 'Senior Software Engineer', skills: ['SQL', 'Python', '交渉'] }),
  asked('a department', { department: '開発部', title: 'シニアエンジニア' }),
  asked('part-time', { form: 'partTime', title: 'Quality Engineer' }),
  asked('freelance', { form: 'freelance', skills: ['Python', 'SQL'] }),
  asked('referrals', { form: 'referral' }),
  asked('business', { form: 'business' }, { openness: 0, goodParting: 3 }),
  asked('advisers', { form: 'advisory', title: 'Principal Researcher' }, { timeAway: 3, lastContact: 3 }),
];
