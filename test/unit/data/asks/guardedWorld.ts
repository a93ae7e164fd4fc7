import { expect } from 'vitest';
import { people } from '#data/schema/index.ts';
import type { Interaction } from '#shared/contract/interactions.ts';
import type { Opportunity } from '#shared/contract/opportunities.ts';
import type { PipelineStage } from '#shared/contract/pipelineStages.ts';
import type { AskRule } from '#shared/domain/asking/verdict.ts';
import type { OpportunityId, PersonId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { PartnershipForm, Role } from '#shared/domain/vocabulary.ts';
import type { TestWorkspace } from '#test/support/workspace.ts';
import { actAs, draft } from '../interactions/someInteraction.ts';
import { someDraft } from '../pipeline/pipelineWorld.ts';
import type { Change, Write } from './guardedSteps.ts';

/** What is known of a person, as the test has told it. */
interface Known {
  deceased: boolean;
  doNotContact: boolean;
  /** By kind, the strength said last. */
  wishes: Map<string, number>;
  /** By channel, the last word on job offers; we can use the email alone. */
  jobs: Map<string, string>;
  mayReturn: 'yes' | 'conditions' | 'no' | null;
}

/** The rules in plain words, written for this test: what keeps everybody but HR from asking this person for that. */
function protections(
  { deceased, doNotContact, wishes, jobs, mayReturn }: Known,
  form: PartnershipForm,
  asks: boolean,
): AskRule[] {
  if (deceased) return ['deceased'];
  if (!asks) return [];
  const found: AskRule[] = [];
  if (doNotContact) found.push('doNotContact');
  const distance = (wishes.get('distance') ?? 0) > 0;
  if (distance) found.push('keepsDistance');
  if (!['rehire', 'partTime', 'freelance'].includes(form)) return found;
  if (jobs.get('email') !== 'granted') {
    found.push([...jobs.values()].includes('withdrawn') ? 'consentWithdrawn' : 'consentMissing');
  }
  if ([...wishes.values()].every((strength) => strength === 0)) found.push('noOrientation');
  if (form !== 'freelance' && mayReturn === 'no') found.push('notEligible');
  return found;
}

const asked: Partial<Record<string, PartnershipForm>> = {
  askRehire: 'rehire',
  askReferral: 'referral',
  askFavour: 'advisory',
};

type WriteOf<Type extends Write['type']> = Extract<Write, { type: Type }>;

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** Two people, and what was written about them. */
export class GuardedWorld {
  readonly workspace: TestWorkspace;
  readonly ids: readonly PersonId[];
  readonly stages: readonly PipelineStage[];
  readonly known: Known[];
  interactions: Interaction[] = [];
  opportunities: Opportunity[] = [];
  /** By opportunity, what HR has gone against with a reason. */
  readonly #settled = new Map<OpportunityId, ReadonlySet<AskRule>>();

  constructor(workspace: TestWorkspace, ids: readonly PersonId[], stages: readonly PipelineStage[]) {
    this.workspace = workspace;
    this.ids = ids;
    this.stages = stages;
    this.known = ids.map(() => ({
      deceased: false,
      doNotContact: false,
      wishes: new Map(),
      jobs: new Map(),
      mayReturn: null,
    }));
  }

  /** Somebody learns something about a person, which anybody may write down, or HR decides. */
  async learn(one: Change): Promise<void> {
    const { client, clock, database, author } = this.workspace;
    const [personId, known] = [this.ids[one.who], this.known[one.who]];
    if (personId === undefined || known === undefined) return;
    const on = today(clock);
    switch (one.type) {
      case 'wish': {
        const { kind, strength } = one;
        await client.people.recordOrientations({
          personId,
          orientations: [{ kind, strength, source: 'said', recordedOn: on }],
        });
        known.wishes.set(kind, strength);
        return;
      }
      case 'jobs': {
        const { channel, state } = one;
        const word = { basis: 'consent', evidence: '', decidedOn: on } as const;
        await client.people.recordConsent({
          personId,
          consents: [{ purpose: 'jobs', channel, state, ...word }],
        });
        known.jobs.set(channel, state);
        return;
      }
      case 'mayReturn':
        await actAs(this.workspace, 'hr', 'Mio');
        await client.people.recordEligibility({
          personId,
          eligibility: {
            eligibility: one.decision,
            decidedBy: 'Mio',
            decidedOn: on,
            until: null,
            reason: '',
            tier: 'hr',
          },
        });
        known.mayReturn = one.decision;
        return;
      case 'doNotContact':
        await database.write('test', author, (unit) =>
          unit.update(people, { id: personId }, { doNotContact: one.is }),
        );
        known.doNotContact = one.is;
        return;
      case 'dies':
        await database.write('test', author, (unit) =>
          unit.update(people, { id: personId }, { deceasedOn: on }),
        );
        known.deceased = true;
    }
  }

  /** What keeps others than HR from it, but for what HR has gone against in the same opportunity before. */
  #against(id: PersonId, form: PartnershipForm, asks: boolean, opportunity?: OpportunityId): AskRule[] {
    const known = this.known[this.ids.indexOf(id)];
    if (known === undefined) return [];
    const settled = opportunity === undefined ? undefined : this.#settled.get(opportunity);
    return protections(known, form, asks).filter((rule) => settled?.has(rule) !== true);
  }

  blocked(ids: readonly PersonId[], form: PartnershipForm | undefined): PersonId[] {
    if (form === undefined) return [];
    return ids.filter((id) => this.#against(id, form, true).length > 0);
  }

  #settle(opportunity: OpportunityId, rules: readonly AskRule[]): void {
    this.#settled.set(opportunity, new Set([...(this.#settled.get(opportunity) ?? []), ...rules]));
  }

  died(ids: readonly PersonId[]): boolean {
    return ids.some((id) => this.known[this.ids.indexOf(id)]?.deceased === true);
  }

  /** What a write would do: whom the rules protect from it, and the write itself; null where there is nothing to write to. */
  plan(one: Write): Plan | null {
    if (one.type === 'log' || one.type === 'update') return this.#planContact(one);
    if (one.type === 'open') return this.#planOpening(one);
    const before = at(this.opportunities, one.which);
    if (before === undefined || (before.outcome !== null) !== (one.type === 'reopen')) return null;
    return one.type === 'close' ? this.#planClosing(before) : this.#planArrival(before, one);
  }

  #planContact(one: WriteOf<'log'> | WriteOf<'update'>): Plan | null {
    const { client } = this.workspace;
    const together = one.with.flatMap((index) => this.ids[index] ?? []);
    const content = draft(together, { purpose: one.purpose, direction: one.direction });
    const form = formAsked(content);
    if (one.type === 'log') {
      return {
        blocked: this.blocked(together, form),
        write: async (override) => {
          this.interactions.push(await client.interactions.log({ ...content, override }));
        },
      };
    }
    const before = at(this.interactions, one.which);
    if (before === undefined) return null;
    const { id, version } = before;
    const anew =
      formAsked(before) === form ? together.filter((who) => !before.people.includes(who)) : together;
    return {
      blocked: this.blocked(anew, form),
      write: async (override) => {
        const after = await client.interactions.update({ ...content, id, version, override });
        this.interactions = this.interactions.map((kept) => (kept.id === id ? after : kept));
      },
    };
  }

  #planOpening({ who: index, form, stage: number }: WriteOf<'open'>): Plan | null {
    const personId = this.ids[index];
    const stage = at(
      this.stages.filter((one) => one.form === form),
      number,
    );
    if (personId === undefined || stage === undefined) return null;
    const against = this.#against(personId, form, stage.asks);
    return {
      blocked: against.length > 0 ? [personId] : [],
      write: async (override) => {
        const place = { personId, form, stageId: stage.id };
        const { opportunity } = await this.workspace.client.pipeline.open({
          ...someDraft(),
          ...place,
          override,
        });
        this.opportunities.push(opportunity);
        this.#settle(opportunity.id, against);
      },
    };
  }

  #planClosing({ id, version }: Opportunity): Plan {
    return {
      blocked: [],
      write: async () => {
        const closing = { id, version, outcome: 'declined' as const, ...noResult };
        this.#keep(await this.workspace.client.pipeline.close(closing));
      },
    };
  }

  /** Coming to another stage, or back to the one it was in. */
  #planArrival(before: Opportunity, one: WriteOf<'move'> | WriteOf<'reopen'>): Plan | null {
    const { pipeline } = this.workspace.client;
    const { id, version, form, personId } = before;
    const stages = this.stages.filter((other) => other.form === form);
    const stage =
      one.type === 'move' ? at(stages, one.stage) : stages.find((other) => other.id === before.stageId);
    if (stage === undefined || (one.type === 'move' && stage.id === before.stageId)) return null;
    const against = this.#against(personId, form, stage.asks, id);
    return {
      blocked: against.length > 0 ? [personId] : [],
      write: async (override) => {
        const written =
          one.type === 'move'
            ? pipeline.move({ id, version, stageId: stage.id, override })
            : pipeline.reopen({ id, version, override });
        this.#keep(await written);
        this.#settle(id, against);
      },
    };
  }

  #keep({ opportunity }: { opportunity: Opportunity }): void {
    this.opportunities = this.opportunities.map((kept) => (kept.id === opportunity.id ? opportunity : kept));
  }

  /** How many writes and overrides there are. */
  counts(): { operations: unknown; overrides: unknown } {
    const { sqlite } = this.workspace.database;
    const count = (table: string) => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    return { operations: count('operations'), overrides: count('ask_overrides') };
  }

  /** Tries a write, and sees that it goes through or is refused as the rules say. */
  async attempt(one: Write, by: Role, reason: string | null): Promise<void> {
    const plan = this.plan(one);
    if (plan === null) return;
    await actAs(this.workspace, by, 'Mio');
    const mayOverride = by === 'hr' && !this.died(plan.blocked);
    const before = this.counts();
    const told = JSON.stringify({ one, by, reason });
    const override = reason === null ? null : { reason };
    if (plan.blocked.length > 0 && !(mayOverride && override !== null)) {
      await expect(plan.write(override), told).rejects.toMatchObject({
        code: 'ASK_BLOCKED',
        data: { mayOverride, people: plan.blocked.map((personId) => ({ personId })) },
      });
      expect(this.counts(), told).toEqual(before);
      return;
    }
    await plan.write(override);
    expect(this.counts().overrides, told).toBe(Number(before.overrides) + plan.blocked.length);
  }
}

interface Plan {
  blocked: PersonId[];
  write: (override: { reason: string } | null) => Promise<void>;
}

const noResult = {
  reason: null,
  words: '',
  askAgainOn: null,
  tenure: null,
  partnership: null,
  referredId: null,
};

/** What a contact asks for. */
const formAsked = (contact: { direction: string; purpose: string }): PartnershipForm | undefined =>
  contact.direction === 'fromAlumnus' ? undefined : asked[contact.purpose];
