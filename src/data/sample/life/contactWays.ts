import type { Channel, Language } from '#shared/domain/vocabulary.ts';
import type { Chance } from '../chance.ts';
import type { DrawnName } from '../names/drawName.ts';

export interface SampleContactPoint {
  channel: Channel;
  label: string | null;
  value: string;
  usable: boolean;
}

/** Domains set aside for examples (RFC 2606, and by the registry of .jp). */
const domains: Record<Language, readonly string[]> = {
  en: ['example.com', 'example.org', 'example.net', 'mail.example.com'],
  ja: ['example.jp', 'example.co.jp', 'mail.example.jp', 'example.com'],
};

const labels = {
  en: { home: 'Private', work: 'Work' },
  ja: { home: '個人', work: '勤務先' },
} as const;

const letters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

const digits = (chance: Chance, count: number): string =>
  Array.from({ length: count }, () => chance.between(0, 9)).join('');

/** Numbers that ring nowhere: those of the British and American film industry, and Japanese ones that are never given out. */
function phoneNumber(chance: Chance, language: Language): string {
  if (language === 'ja') return `090-0000-${digits(chance, 4)}`;
  if (chance.happens(0.75)) return `+44 7700 900${digits(chance, 3)}`;
  return `+1 ${chance.pick(['206', '312', '617', '718'])} 555 01${digits(chance, 2)}`;
}

/** Addresses on streets that are on no map. */
function postalAddress(chance: Chance, language: Language): string {
  const number = chance.between(1, 90);
  if (language === 'ja')
    return `〒000-0000 架空市見本町${chance.between(1, 6)}-${chance.between(1, 20)}-${number}`;
  return `${number} ${chance.pick(['Sample Lane', 'Specimen Row', 'Pattern Street'])}, Exampleton`;
}

/** How to reach the person; `number` makes each address one of its own. */
export function drawContactPoints(
  chance: Chance,
  language: Language,
  { latin }: DrawnName,
  number: number,
): SampleContactPoint[] {
  const given = letters(latin.given);
  const family = letters(latin.family);
  const local = chance.pick([`${given}.${family}`, `${family}.${given}`, `${given.charAt(0)}.${family}`]);
  const points: SampleContactPoint[] = [];
  const label = labels[language];
  if (chance.happens(0.88)) {
    const value = `${local}.${number}@${chance.pick(domains[language])}`;
    points.push({ channel: 'email', label: label.home, value, usable: !chance.happens(0.06) });
  }
  if (chance.happens(0.2)) {
    const value = `${family}.${number}@work.example`;
    points.push({ channel: 'email', label: label.work, value, usable: !chance.happens(0.12) });
  }
  if (chance.happens(0.5)) {
    points.push({ channel: 'phone', label: null, value: phoneNumber(chance, language), usable: true });
  }
  if (chance.happens(0.18)) {
    points.push({ channel: 'message', label: null, value: `@${given}-${family}-${number}`, usable: true });
  }
  if (chance.happens(0.12)) {
    points.push({ channel: 'post', label: null, value: postalAddress(chance, language), usable: true });
  }
  return points;
}
