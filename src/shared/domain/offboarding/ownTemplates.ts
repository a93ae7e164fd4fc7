import type { StepAnchor, StepKind, StepOwner } from '../vocabulary.ts';

/** A step of one of the program's own templates; `words` names its title in src/shared/i18n under `offboarding:template.step`. */
export interface OwnStep {
  words: StepWords;
  kind: StepKind;
  owner: StepOwner;
  anchor: StepAnchor;
  offsetDays: number;
  /** The steps that come first. */
  after: readonly StepWords[];
}

export type StepWords =
  | 'thankAndListen'
  | 'wishes'
  | 'agreeDays'
  | 'announce'
  | 'procedures'
  | 'handoverPlan'
  | 'passOnKnowledge'
  | 'checkInTalk'
  | 'checkInHr'
  | 'introduce'
  | 'conversation'
  | 'contactDetails'
  | 'consent'
  | 'handoverDone'
  | 'farewellMoment'
  | 'equipment'
  | 'accounts'
  | 'thanks'
  | 'insurance'
  | 'invite'
  | 'leavingPapers'
  | 'taxPapers'
  | 'day30'
  | 'day100';

/** The templates the program brings, by the name of their words under `offboarding:template.name`. */
export type OwnTemplate = 'standard' | 'short' | 'retirement';

type Line = readonly [
  words: StepWords,
  kind: StepKind,
  owner: StepOwner,
  anchor: StepAnchor,
  offsetDays: number,
  after?: readonly StepWords[],
];

const stepOf = ([words, kind, owner, anchor, offsetDays, after = []]: Line): OwnStep => ({
  words,
  kind,
  owner,
  anchor,
  offsetDays,
  after,
});

/** What follows the last day is the same however somebody leaves: papers, and staying in touch. */
const afterwards: readonly Line[] = [
  ['insurance', 'task', 'hr', 'lastDay', 5],
  ['invite', 'task', 'hr', 'lastDay', 7, ['consent']],
  ['leavingPapers', 'task', 'hr', 'lastDay', 10, ['insurance']],
  ['day30', 'checkIn', 'manager', 'lastDay', 30],
  ['taxPapers', 'task', 'hr', 'lastDay', 30],
  ['day100', 'checkIn', 'hr', 'lastDay', 100],
];

const lastDays: readonly Line[] = [
  ['handoverDone', 'task', 'leaver', 'lastDay', -1, ['handoverPlan']],
  ['equipment', 'task', 'leaver', 'lastDay', 0],
  ['thanks', 'thanks', 'manager', 'lastDay', 0],
  ['accounts', 'task', 'it', 'lastDay', 0, ['equipment']],
];

const lines: Record<OwnTemplate, readonly Line[]> = {
  standard: [
    ['thankAndListen', 'task', 'manager', 'notice', 0],
    ['agreeDays', 'task', 'manager', 'notice', 2, ['thankAndListen']],
    ['announce', 'task', 'manager', 'notice', 5, ['agreeDays']],
    ['procedures', 'task', 'hr', 'notice', 7, ['agreeDays']],
    ['handoverPlan', 'task', 'leaver', 'notice', 7, ['agreeDays']],
    ['checkInTalk', 'checkIn', 'manager', 'notice', 14, ['announce']],
    ['introduce', 'task', 'leaver', 'lastDay', -14, ['announce', 'handoverPlan']],
    ['checkInHr', 'checkIn', 'hr', 'lastDay', -10],
    ['conversation', 'conversation', 'manager', 'lastDay', -7],
    ['contactDetails', 'contactDetails', 'hr', 'lastDay', -5],
    ['consent', 'consent', 'hr', 'lastDay', -5, ['contactDetails']],
    ['farewellMoment', 'task', 'manager', 'lastDay', -3, ['announce']],
    ...lastDays,
    ...afterwards,
  ],
  short: [
    ['thankAndListen', 'task', 'manager', 'notice', 0],
    ['agreeDays', 'task', 'manager', 'notice', 1, ['thankAndListen']],
    ['announce', 'task', 'manager', 'notice', 1, ['agreeDays']],
    ['procedures', 'task', 'hr', 'notice', 2, ['agreeDays']],
    ['handoverPlan', 'task', 'leaver', 'notice', 2, ['agreeDays']],
    ['checkInTalk', 'checkIn', 'manager', 'lastDay', -3, ['announce']],
    ['conversation', 'conversation', 'manager', 'lastDay', -2],
    ['contactDetails', 'contactDetails', 'hr', 'lastDay', -2],
    ['consent', 'consent', 'hr', 'lastDay', -2, ['contactDetails']],
    ...lastDays,
    ...afterwards,
  ],
  retirement: [
    ['wishes', 'task', 'manager', 'lastDay', -180],
    ['procedures', 'task', 'hr', 'lastDay', -90, ['wishes']],
    ['handoverPlan', 'task', 'manager', 'lastDay', -90, ['wishes']],
    ['passOnKnowledge', 'task', 'leaver', 'lastDay', -60, ['handoverPlan']],
    ['announce', 'task', 'manager', 'lastDay', -45, ['wishes']],
    ['checkInHr', 'checkIn', 'hr', 'lastDay', -30],
    ['introduce', 'task', 'leaver', 'lastDay', -30, ['announce']],
    ['farewellMoment', 'task', 'manager', 'lastDay', -20, ['announce']],
    ['conversation', 'conversation', 'manager', 'lastDay', -14],
    ['contactDetails', 'contactDetails', 'hr', 'lastDay', -7],
    ['consent', 'consent', 'hr', 'lastDay', -7, ['contactDetails']],
    ...lastDays,
    ...afterwards,
  ],
};

/** The program's own templates, each with its steps in the order of their days. */
export const ownTemplates: readonly { name: OwnTemplate; steps: readonly OwnStep[] }[] = (
  ['standard', 'short', 'retirement'] as const
).map((name) => ({ name, steps: lines[name].map(stepOf) }));
