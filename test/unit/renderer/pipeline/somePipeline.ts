import type { AskSubject, PersonVerdict } from '#shared/contract/asks.ts';
import { type Opportunity, type OpportunityCard, opportunity } from '#shared/contract/opportunities.ts';
import type { OpportunityColumn } from '#shared/contract/pipeline.ts';
import { type PipelineStage, pipelineStage } from '#shared/contract/pipelineStages.ts';
import { followUpId, operationId } from '#shared/domain/ids.ts';
import { noName } from '#shared/domain/names.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { PartnershipForm } from '#shared/domain/vocabulary.ts';
import type { ContractToAnswer } from '#test/support/renderPage.tsx';
import { someId, someProfile } from '../people/somePeople.ts';

/** The id of the nth stage, and of the nth opportunity. */
export const stageIdOf = (n: number) => someId(500 + n);
export const opportunityIdOf = (n: number) => someId(700 + n);

/** The day on which the data process counts. */
export const today = plainDate.parse('2026-04-01');

/** Under which everything is recorded. */
export const anOperation = operationId.parse(someId(900));

/** Considering, Asked and Offer for rehire, and Considering for freelance. */
export const someStages: readonly PipelineStage[] = [
  { code: 'considering', asks: false, form: 'rehire' },
  { code: 'asked', asks: true, form: 'rehire' },
  { code: 'offer', asks: true, form: 'rehire' },
  { code: 'considering', asks: false, form: 'freelance' },
].map((stage, n) => pipelineStage.parse({ ...stage, id: stageIdOf(n), name: null, open: 0 }));

/** The nth made-up opportunity, of which a test names what it is about. */
export function someOpportunity(
  n: number,
  parts: Partial<Record<keyof Opportunity, unknown>> = {},
): Opportunity {
  return opportunity.parse({
    id: opportunityIdOf(n),
    version: 1,
    personId: someId(n),
    personName: { ...noName, familyName: `Family${n}` },
    form: 'rehire',
    stageId: stageIdOf(0),
    title: 'Engineer',
    owner: null,
    sponsor: null,
    startsOn: null,
    nextStep: '',
    nextStepOn: null,
    openedOn: '2026-03-01',
    movedAt: '2026-03-30T00:00:00.000Z',
    leftOn: null,
    outcome: null,
    closedOn: null,
    findings: [],
    department: null,
    note: '',
    worries: [],
    moves: [{ stageId: stageIdOf(0), movedAt: '2026-03-30T00:00:00.000Z', movedBy: 'Mori', days: null }],
    outcomeReason: null,
    outcomeWords: '',
    askAgainOn: null,
    tenureId: null,
    partnershipId: null,
    referred: null,
    ...parts,
  });
}

interface World {
  all: readonly Opportunity[];
  /** What was written, in its order. */
  readonly sent: { name: string; input: unknown }[];
  /** What the rules say; a test changes it. */
  verdict: Omit<PersonVerdict, 'personId' | 'personName'>;
  /** What the rules were asked about. */
  readonly asked: AskSubject[];
  /** How the table was to be sorted, each time it was asked for. */
  readonly listed: { sort: OpportunityColumn; descending: boolean }[];
  /** Moves are answered once it lets them. */
  gate: Promise<unknown>;
}

/** A data process that keeps opportunities, and what it was asked to write. */
export function pipelineOf(first: readonly Opportunity[]) {
  const world: World = {
    all: first,
    sent: [],
    verdict: { verdict: 'clear', findings: [], mayOverride: false },
    asked: [],
    listed: [],
    gate: Promise.resolve(),
  };
  const open = (form: PartnershipForm) =>
    world.all.filter((each) => each.form === form && each.outcome === null);
  const openByForm = () => ({
    rehire: open('rehire').length,
    partTime: open('partTime').length,
    freelance: open('freelance').length,
    referral: open('referral').length,
    business: open('business').length,
    advisory: open('advisory').length,
  });
  const inStage = (stageId: string, { search }: { search: string }) =>
    world.all
      .filter((each) => each.stageId === stageId && each.outcome === null)
      .filter(({ personName, title }) => `${personName.familyName} ${title}`.includes(search));
  const find = (id: string) => world.all.find((each) => each.id === id);
  const change = (id: string, parts: Partial<Opportunity>) => {
    world.all = world.all.map((each) =>
      each.id === id ? { ...each, ...parts, version: each.version + 1 } : each,
    );
    const opportunityNow = find(id);
    if (opportunityNow === undefined) throw new Error('no such opportunity in this test');
    return { opportunity: opportunityNow, operationId: anOperation };
  };
  const procedures = (os: ContractToAnswer) => ({
    pipeline: {
      stages: os.pipeline.stages.handler(() =>
        someStages.map((stage) => ({
          ...stage,
          open: world.all.filter((each) => each.stageId === stage.id && each.outcome === null).length,
        })),
      ),
      board: os.pipeline.board.handler(({ input }) => ({
        today,
        open: openByForm(),
        stages: someStages
          .filter(({ form }) => form === input.form)
          .map(({ id }) => {
            const cards: OpportunityCard[] = inStage(id, input);
            return { stageId: id, total: cards.length, cards: cards.slice(0, input.perStage) };
          }),
      })),
      stageCards: os.pipeline.stageCards.handler(({ input }) => {
        const cards = inStage(input.stageId, input);
        return { total: cards.length, cards: cards.slice(input.offset, input.offset + input.limit) };
      }),
      list: os.pipeline.list.handler(
        ({ input: { forms, state, search, offset, limit, sort, descending } }) => {
          world.listed.push({ sort, descending });
          const found = world.all
            .filter(({ form }) => forms.length === 0 || forms.includes(form))
            .filter(({ outcome }) => state === 'all' || (state === 'open') === (outcome === null))
            .filter(({ personName }) => `${personName.familyName}`.includes(search))
            .toSorted((a, b) => (descending ? -1 : 1) * (a.id < b.id ? -1 : 1));
          return { total: found.length, opportunities: found.slice(offset, offset + limit) };
        },
      ),
      nextSteps: os.pipeline.nextSteps.handler(() => ({
        today,
        overdue: 1,
        total: 1,
        opportunities: [],
        withoutStep: 0,
      })),
      opportunity: os.pipeline.opportunity.handler(({ input, errors }) => {
        const found = find(input.id);
        if (found === undefined) throw errors.NOT_FOUND({ data: { what: 'opportunity' } });
        return found;
      }),
      ofPerson: os.pipeline.ofPerson.handler(({ input }) =>
        world.all.filter(({ personId }) => personId === input.personId),
      ),
      move: os.pipeline.move.handler(async ({ input, errors }) => {
        await world.gate;
        world.sent.push({ name: 'move', input });
        const found = find(input.id);
        if (found?.version !== input.version) {
          throw errors.CHANGED_MEANWHILE({ data: { what: 'opportunity' } });
        }
        return change(input.id, { stageId: input.stageId });
      }),
      open: os.pipeline.open.handler(({ input }) => {
        world.sent.push({ name: 'open', input });
        const opened = someOpportunity(90, { ...input, worries: [] });
        world.all = [...world.all, opened];
        return { opportunity: opened, operationId: anOperation };
      }),
      update: os.pipeline.update.handler(({ input, errors }) => {
        world.sent.push({ name: 'update', input });
        const { id, version, worries: _worries, ...parts } = input;
        if (find(id)?.version !== version) throw errors.CHANGED_MEANWHILE({ data: { what: 'opportunity' } });
        return change(id, parts);
      }),
      close: os.pipeline.close.handler(({ input }) => {
        world.sent.push({ name: 'close', input });
        return change(input.id, { outcome: input.outcome, closedOn: today });
      }),
      saveStages: os.pipeline.saveStages.handler(({ input }) => {
        world.sent.push({ name: 'saveStages', input });
        return { stages: [...someStages], operationId: anOperation };
      }),
    },
    asks: {
      check: os.asks.check.handler(({ input }) => {
        world.asked.push(input.about);
        return input.people.map((personId) => ({
          ...world.verdict,
          personId,
          personName: { ...noName, familyName: 'Family1' },
        }));
      }),
    },
    people: {
      profile: os.people.profile.handler(({ input }) => someProfile({ id: input.personId })),
      owners: os.people.owners.handler(() => ['Abe', 'Mori']),
      recordOrientations: os.people.recordOrientations.handler(({ input }) => {
        world.sent.push({ name: 'recordOrientations', input });
        world.verdict = { verdict: 'clear', findings: [], mayOverride: false };
        return someProfile({ id: input.personId });
      }),
    },
    followUps: {
      add: os.followUps.add.handler(({ input }) => {
        world.sent.push({ name: 'followUp', input });
        return {
          ...input,
          id: followUpId.parse(someId(800)),
          version: 1,
          personName: noName,
          interactionId: null,
          doneAt: null,
          result: null,
        };
      }),
    },
    history: {
      revert: os.history.revert.handler(async function* ({ input }) {
        world.sent.push({ name: 'revert', input });
        yield await Promise.resolve({ type: 'done' as const, operationId: null, reverted: 1, kept: 0 });
      }),
    },
  });
  return { world, procedures, change };
}
