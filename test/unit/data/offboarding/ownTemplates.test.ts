import { describe, expect, test } from 'vitest';
import { templatesIn } from '#data/offboarding/templates/ownTemplates.ts';
import { offboardingTemplate } from '#shared/contract/offboarding.ts';
import { dueDay } from '#shared/domain/offboarding/dueDays.ts';
import { byPlace, stepOrderProblem } from '#shared/domain/offboarding/stepOrder.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { language } from '#shared/domain/vocabulary.ts';

const day = (text: string) => plainDate.parse(text);

describe.each(language.options)('the templates in %s', (spoken) => {
  const templates = templatesIn(spoken);

  test('are there, each with a name of its own and sound steps', () => {
    expect(new Set(templates.map(({ name }) => name)).size).toBe(3);
    for (const template of templates) {
      expect(offboardingTemplate.safeParse(template).error).toBeUndefined();
      expect(stepOrderProblem(byPlace(template.steps))).toBeNull();
      for (const { title } of template.steps) expect(title).not.toContain('template.');
    }
  });

  test('have all that a good parting needs: talk, thanks on the last day, own contact, consent, check-ins before and after', () => {
    for (const { steps } of templates) {
      const kinds = steps.map(({ kind }) => kind);
      for (const kind of ['conversation', 'thanks', 'contactDetails', 'consent', 'checkIn']) {
        expect(kinds).toContain(kind);
      }
      expect(steps.find(({ kind }) => kind === 'thanks')).toMatchObject({
        owner: 'manager',
        anchor: 'lastDay',
        offsetDays: 0,
      });
      const checkIns = steps.filter(({ kind }) => kind === 'checkIn').map(({ offsetDays }) => offsetDays);
      expect(checkIns).toEqual(expect.arrayContaining([30, 100]));
      expect(
        steps.some(({ kind, offsetDays, anchor }) => {
          const between = anchor === 'notice' || offsetDays < 0;
          return kind === 'checkIn' && between;
        }),
      ).toBe(true);
    }
  });

  test('ask for nothing before what it waits for, whether two weeks lie between or three months', () => {
    const [standard, short, retirement] = templates;
    const spans = [
      [standard, '2026-04-01', '2026-06-30'],
      [standard, '2026-04-01', '2026-04-30'],
      [short, '2026-04-01', '2026-04-15'],
      [retirement, '2026-04-01', '2027-03-31'],
    ] as const;
    for (const [template, noticeOn, lastDay] of spans) {
      const steps = template?.steps ?? [];
      const days = { noticeOn: day(noticeOn), lastDay: day(lastDay) };
      const due = steps.map((step) => dueDay({ ...step, dueOn: null }, days));
      for (const [place, { after, title }] of steps.entries()) {
        for (const before of after) {
          expect(`${title}: ${due[before]}` <= `${title}: ${due[place]}`, title).toBe(true);
        }
      }
    }
  });
});
