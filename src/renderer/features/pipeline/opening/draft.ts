import type { Opportunity, OpportunityDraft } from '#shared/contract/opportunities.ts';

/** An opportunity of which nothing is said yet. */
export const emptyDraft: OpportunityDraft = {
  title: '',
  department: null,
  owner: null,
  sponsor: null,
  startsOn: null,
  nextStep: '',
  nextStepOn: null,
  note: '',
  worries: [],
};

/** What is written down of an opportunity, as its form takes it. */
export function draftOf(opportunity: Opportunity): OpportunityDraft {
  const { title, department, owner, sponsor, startsOn, nextStep, nextStepOn, note, worries } = opportunity;
  return { title, department, owner, sponsor, startsOn, nextStep, nextStepOn, note, worries };
}

/** A day says nothing without what is to be done on it. */
export function lacksStep({ nextStep, nextStepOn }: OpportunityDraft): boolean {
  return nextStepOn !== null && nextStep.trim() === '';
}

/** What the form holds as it is kept: without blanks around it, and without worries that were left empty. */
export function tidyDraft(draft: OpportunityDraft): OpportunityDraft {
  const named = (text: string | null) => text?.trim() || null;
  return {
    ...draft,
    title: draft.title.trim(),
    department: named(draft.department),
    owner: named(draft.owner),
    sponsor: named(draft.sponsor),
    nextStep: draft.nextStep.trim(),
    note: draft.note.trim(),
    worries: draft.worries
      .map((each) => ({
        ...each,
        worry: each.worry.trim(),
        answeredBy: named(each.answeredBy),
        answer: each.answer.trim(),
      }))
      .filter(({ worry }) => worry !== ''),
  };
}
