import { z } from 'zod';
import type { Chance } from '#data/sample/chance.ts';
import { hostileNumber, hostileText, hostileValue } from './hostile.ts';
import type { IdPools } from './idPools.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** Texts of the forms that the contract asks for. */
const formed = [
  '2026-04-01',
  '2019-12-31',
  '2026-04-01T03:00:00.000Z',
  '09:30',
  '23:59',
  'Asia/Tokyo',
  'America/New_York',
  'a@example.com',
  'en',
  'JPY',
  '#336699',
  'https://example.com/',
  'name',
];

/** Makes inputs for a procedure from its schema: such as it asks for, or with something hostile in some places. */
export class InputMaker {
  readonly #chance: Chance;
  readonly #pools: IdPools;
  readonly #feature: string;
  readonly #root: Schema;
  readonly #hostility: number;

  /** `hostility` is the share of the places that hold something hostile. */
  constructor(chance: Chance, pools: IdPools, feature: string, root: Schema, hostility: number) {
    this.#chance = chance;
    this.#pools = pools;
    this.#feature = feature;
    this.#root = root;
    this.#hostility = hostility;
  }

  make(): unknown {
    return this.#of(this.#root, '', 0);
  }

  #of(schema: Schema | boolean, name: string, depth: number): unknown {
    const chance = this.#chance;
    if (this.#hostility > 0 && chance.happens(this.#hostility)) return hostileValue(chance);
    if (typeof schema === 'boolean') return hostileValue(chance, 3);
    const whole = this.#resolved(schema);
    if (whole.const !== undefined) return whole.const;
    if (whole.enum !== undefined) return chance.pick(whole.enum);
    const choices = whole.anyOf ?? whole.oneOf;
    if (choices !== undefined) return this.#of(this.#choice(choices, depth), name, depth);
    if (whole.allOf !== undefined) {
      return Object.assign({}, ...whole.allOf.map((part) => this.#of(part, name, depth)));
    }
    switch (whole.type) {
      case 'object':
        return this.#object(whole, depth);
      case 'array':
        return this.#array(whole, name, depth);
      case 'string':
        return this.#string(whole, name);
      case 'integer':
      case 'number':
        return this.#number(whole);
      case 'boolean':
        return chance.happens(0.5);
      case 'null':
        return null;
      default:
        return hostileValue(chance, 3);
    }
  }

  /** What refers to itself, such as a rule made of rules, comes to an end. */
  #choice(choices: readonly (Schema | boolean)[], depth: number): Schema | boolean {
    if (depth > 6) {
      const simple = choices.find((each) => typeof each !== 'boolean' && each.type !== 'object');
      return simple ?? choices[0] ?? false;
    }
    return this.#chance.pick(choices);
  }

  #resolved(schema: Schema): Schema {
    if (schema.$ref === undefined) return schema;
    if (schema.$ref === '#') return this.#root;
    const name = schema.$ref.replace(/^#\/(\$defs|definitions)\//, '');
    return this.#root.$defs?.[name] ?? {};
  }

  #object(schema: Schema, depth: number): unknown {
    const chance = this.#chance;
    const made: Record<string, unknown> = {};
    const required = new Set(schema.required ?? []);
    for (const [name, part] of Object.entries(schema.properties ?? {})) {
      if (!required.has(name) && (depth > 6 || chance.happens(0.4))) continue;
      if (this.#hostility > 0 && chance.happens(this.#hostility / 2)) continue;
      made[name] = this.#of(part, name, depth + 1);
    }
    if (schema.properties === undefined && schema.additionalProperties !== undefined && depth < 6) {
      for (let count = chance.between(0, 3); count > 0; count -= 1) {
        const key =
          schema.propertyNames === undefined
            ? this.#pools.draw(chance, '', this.#feature)
            : this.#of(schema.propertyNames, '', depth); // prettier-ignore
        made[String(key)] = this.#of(schema.additionalProperties, '', depth + 1);
      }
    }
    if (this.#hostility > 0 && chance.happens(this.#hostility)) made[hostileText(chance).slice(0, 30)] = 1;
    return made;
  }

  #array(schema: Schema, name: string, depth: number): unknown {
    const items = schema.items;
    if (Array.isArray(items) || items === undefined)
      return (items ?? []).map((item) => this.#of(item, name, depth + 1)); // prettier-ignore
    const least = schema.minItems ?? 0;
    const count = depth > 6 ? least : this.#chance.between(least, Math.min(schema.maxItems ?? 4, least + 4));
    return Array.from({ length: count }, () => this.#of(items, name, depth + 1));
  }

  #string(schema: Schema, name: string): string {
    const chance = this.#chance;
    if (schema.format === 'uuid') return this.#pools.draw(chance, name, this.#feature);
    const pattern = schema.pattern === undefined ? null : new RegExp(schema.pattern);
    if (pattern !== null || schema.format !== undefined) {
      const custom = `custom:${this.#pools.draw(chance, 'customFieldId', this.#feature)}`;
      const fitting = [...formed, custom].filter((text) => pattern?.test(text) ?? true);
      return fitting.length > 0 ? chance.pick(fitting) : hostileText(chance);
    }
    const text = chance.happens(0.3) ? hostileText(chance) : chance.pick(formed);
    const most = schema.maxLength ?? 20_000;
    return text.length > most && chance.happens(0.8) ? text.slice(0, most) : text;
  }

  #number(schema: Schema): number {
    const chance = this.#chance;
    if (chance.happens(0.05)) return hostileNumber(chance);
    const least = schema.minimum ?? 0;
    // Safe integers have bounds of their own, which say nothing.
    const most = Math.min(schema.maximum ?? least + 50, least + 500);
    return Math.abs(least) > 1e9 ? chance.between(0, 3) : chance.between(least, most);
  }
}

/** The schema of what a procedure takes, in the words of JSON Schema. */
export const inputSchema = (schema: z.core.$ZodType): Schema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
