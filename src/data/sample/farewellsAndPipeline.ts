import type { OffboardingTemplate } from '#shared/contract/offboarding.ts';
import type { SampleSize } from '#shared/contract/workspace.ts';
import type { IdSource } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { Language, PartnershipForm } from '#shared/domain/vocabulary.ts';
import type { WriteUnit } from '../database/write.ts';
import { templatesIn } from '../offboarding/templates/ownTemplates.ts';
import { managementMessages as messagesTable, pipelineStages } from '../schema/index.ts';
import { type DayMoments, type DayNumber, isoDate } from './calendar.ts';
import { Chance } from './chance.ts';
import { departments } from './company/departments.ts';
import type { Colleagues } from './company/managers.ts';
import { drawEligibility, drawOpportunities, type StagesOf } from './life/opportunities.ts';
import { drawParting } from './life/partings.ts';
import { drawPlan } from './life/plans.ts';
import type { SampleBonds } from './sampleBonds.ts';
import { sampleIds } from './sampleIds.ts';
import type { SamplePerson } from './samplePerson.ts';
import { managementMessages } from './texts/managementMessages.ts';
import { eligibilityReasons } from './texts/opportunities.ts';
import { writeEligibility, writeOpportunity } from './writeOpportunity.ts';
import { writeParting, writePlan } from './writeParting.ts';

/** The streams of farewells and of the pipeline, beside those of the people. */
const streams = { farewells: 500_000_000, pipeline: 700_000_000, messages: 900_000_000 };

/** What was written of a person before. */
export interface WrittenPerson {
  personId: string;
  tenureIds: readonly string[];
  partnershipIds: readonly string[];
  /** The contact that tells of the farewell conversation. */
  farewell: { id: string; on: DayNumber } | null;
}

interface Surroundings {
  size: SampleSize;
  language: Language;
  today: DayNumber;
  now: Instant;
  moments: DayMoments;
  colleagues: Colleagues;
}

/**
 * Farewells of the last years and the coming weeks, and what is on the way with alumni. Chances and ids of its own: what
 * else is in a sample is the same as without it.
 */
export class FarewellsAndPipeline {
  readonly #ids: IdSource;
  readonly #in: Surroundings;
  readonly #templates: readonly OffboardingTemplate[];
  /** Of the plans that are closed, so many are kept: in a large company most are of no use to anybody any more. */
  readonly #oldPlans: number;
  readonly #share: number;
  #stages: StagesOf | null = null;

  constructor(surroundings: Surroundings) {
    const { size, now, language } = surroundings;
    this.#in = surroundings;
    this.#ids = sampleIds(size.seed ^ 0x0fa2_e3e1, now);
    this.#templates = templatesIn(language);
    this.#oldPlans = Math.min(1, 400 / size.people);
    this.#share = 0.02 + 0.1 * Math.min(1, 1000 / size.people);
  }

  write(
    unit: WriteUnit,
    number: number,
    person: SamplePerson,
    bonds: SampleBonds,
    written: WrittenPerson,
  ): void {
    this.#writeParting(unit, number, person, written);
    this.#writePipeline(unit, number, person, bonds, written);
  }

  #writeParting(
    unit: WriteUnit,
    number: number,
    { ties, tenures, deceasedOn }: SamplePerson,
    written: WrittenPerson,
  ) {
    const { colleagues, size, today, now, moments, language } = this.#in;
    const place = tenures.findIndex(({ endsOn }) => endsOn === ties.leftOn);
    const tenure = tenures[place];
    if (tenure === undefined || deceasedOn !== null) return;
    const chance = new Chance(size.seed, streams.farewells + number);
    const parting = drawParting(chance, ties, tenure, written.farewell?.on ?? null, today);
    const of = {
      personId: written.personId,
      tenureId: written.tenureIds[place] ?? '',
      manager: tenure.manager,
    };
    writeParting(unit, this.#ids, parting, { ...of, interactionId: written.farewell?.id ?? null }, now);
    const age = today - ties.leftOn;
    if (age > 365 || (age > 35 && !chance.happens(this.#oldPlans))) return;
    const hrOwner = colleagues.staff(chance, ties.language);
    const plan = drawPlan(chance, { tenure, parting, templates: this.#templates, language, today });
    if (plan !== null) writePlan(unit, this.#ids, plan, { ...of, hrOwner }, moments, now);
  }

  #writePipeline(
    unit: WriteUnit,
    number: number,
    person: SamplePerson,
    { partnerships }: SampleBonds,
    { personId, tenureIds, partnershipIds }: WrittenPerson,
  ): void {
    const { colleagues, size, today, now, moments } = this.#in;
    const { language } = person.ties;
    const chance = new Chance(size.seed, streams.pipeline + number);
    const stages = this.#stagesOf(unit);
    const found = drawOpportunities(chance, { person, partnerships, stages, share: this.#share, today });
    for (const opportunity of found) {
      const staff = colleagues.staff(chance, language);
      const owner = chance.happens(0.85) ? staff : null;
      const of = { personId, tenureIds, partnershipIds, owner, staff };
      writeOpportunity(unit, this.#ids, opportunity, of, { stages, moments, now });
    }
    const decided = drawEligibility(chance, person, found, today);
    if (decided === null) return;
    const staff = colleagues.staff(chance, language);
    const reason = chance.pick(eligibilityReasons[language][decided.eligibility]);
    writeEligibility(unit, this.#ids, decided, { personId, staff, reason });
  }

  /** What the management said of leavers; once, at the end. */
  writeMessages(unit: WriteUnit): void {
    const { colleagues, size, language, today, now } = this.#in;
    const chance = new Chance(size.seed, streams.messages);
    for (const { daysAgo, channel, departments: places, words } of managementMessages) {
      const reached = places.map((place) => departments[place]?.name[language]);
      unit.insert(messagesTable, {
        ...{ id: this.#ids.next(), sentOn: isoDate(today - daysAgo), ...words[language], channel },
        ...{ sentBy: colleagues.manager(chance, language, 0), departments: JSON.stringify(reached) },
        ...{ version: 1, createdAt: now, updatedAt: now },
      });
    }
  }

  #stagesOf(unit: WriteUnit): StagesOf {
    if (this.#stages !== null) return this.#stages;
    const rows = unit
      .find(pipelineStages, {}, ['id', 'form', 'asks', 'position'])
      .toSorted((a, b) => Number(a['position']) - Number(b['position']));
    const of = (form: PartnershipForm) =>
      rows
        .filter((row) => row['form'] === form)
        .map((row) => ({ id: String(row['id']), asks: row['asks'] === true }));
    this.#stages = {
      rehire: of('rehire'),
      partTime: of('partTime'),
      freelance: of('freelance'),
      referral: of('referral'),
      business: of('business'),
      advisory: of('advisory'),
    };
    return this.#stages;
  }
}
