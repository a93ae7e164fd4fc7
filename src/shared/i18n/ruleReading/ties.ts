import { type KnowledgeAge, knowledgeAge } from '../../domain/knowledgeAge.ts';
import type { Condition } from '../../domain/segments/rule.ts';
import { channel, direction, orientationSource } from '../../domain/vocabulary.ts';
import { translator } from '../translator.ts';
import { when } from './dates.ts';
import { anyOf, anyQuoted, inBrackets, type RuleWording, wordsOf } from './wording.ts';

type Of<T extends Condition['type']> = Extract<Condition, { type: T }>;

const form = (not: boolean) => (not ? 'not' : 'holds');

const isAll = <T>(all: readonly T[], chosen: readonly T[]): boolean =>
  all.every((each) => chosen.includes(each));

/** The tags or skills; whether the words say tag or skill follows what they are. */
export function readLabel(condition: Of<'label'>, wording: RuleWording): string {
  const t = wordsOf(wording);
  const known = condition.in.map((id) => wording.names.label(id));
  const kinds = new Set(known.flatMap((label) => (label === null ? [] : [label.kind])));
  const [kind = 'label'] = kinds.size === 1 ? kinds : [];
  const names = known.map((label) =>
    label === null ? t('segments:reading.gone.label') : t('segments:reading.quoted', { text: label.name }),
  );
  return t(`segments:reading.${kind}.${form(condition.not)}`, { values: anyOf(names, wording) });
}

/** What the person wants, with how much and how we know it where that matters. */
export function readOrientation(condition: Of<'orientation'>, wording: RuleWording): string {
  const t = wordsOf(wording);
  const { atLeast, sources } = condition;
  const known = sources.map((source) => t(`segments:reading.source.${source}`));
  const details = [
    ...(atLeast === 2 || atLeast === 3 ? [t(`segments:reading.strength.${atLeast}`)] : []),
    ...(isAll(orientationSource.options, sources)
      ? []
      : [t('segments:reading.sources', { sources: anyOf(known, wording) })]),
    ...agesOf(condition.ages, wording),
  ];
  const wishes = condition.in.map((kind) => t(`segments:reading.wish.${kind}`));
  return t(`segments:reading.orientation.${form(condition.not)}`, {
    values: anyOf(wishes, wording),
    details: inBrackets(details, wording),
  });
}

/** How old what decides is, as a detail; none where any age will do. */
export function agesOf(ages: readonly KnowledgeAge[] | undefined, wording: RuleWording): string[] {
  if (ages === undefined || isAll(knowledgeAge.options, ages)) return [];
  const t = wordsOf(wording);
  return [
    anyOf(
      ages.map((age) => t(`segments:reading.age.${age}`)),
      wording,
    ),
  ];
}

/** The word on a purpose; channels are named where it is not any of them. */
export function readConsent(condition: Of<'consent'>, wording: RuleWording): string {
  const t = wordsOf(wording);
  const { purpose, channels, state } = condition;
  const by = anyOf(
    channels.map((each) => t(`segments:reading.byChannel.${each}`)),
    wording,
  );
  return t(`segments:reading.consent.${state}.${form(condition.not)}`, {
    purpose: t(`segments:reading.consentTo.${purpose}`),
    channels: isAll(channel.options, channels) ? '' : t('segments:reading.byChannels', { channels: by }),
  });
}

/** Contact of some kind, so and so often, within a time. */
export function readInteraction(condition: Of<'interaction'>, wording: RuleWording): string {
  const t = wordsOf(wording);
  const { kinds, purposes, directions, within, atLeast } = condition;
  const details = [
    ...(kinds === null
      ? []
      : [
          anyOf(
            kinds.map((kind) => t(`segments:reading.contact.kind.${kind}`)),
            wording,
          ),
        ]),
    ...(directions === null || isAll(direction.options, directions)
      ? []
      : [
          anyOf(
            directions.map((each) => t(`segments:reading.contact.direction.${each}`)),
            wording,
          ),
        ]),
    ...(purposes === null
      ? []
      : [
          t('segments:reading.contact.purposes', {
            purposes: anyOf(
              purposes.map((each) => t(`segments:reading.contact.purpose.${each}`)),
              wording,
            ),
          }),
        ]),
  ];
  const time = within === null ? '' : when({ test: 'last', span: within }, wording);
  return t(`segments:reading.contact.${atLeast === 1 ? 'once' : 'times'}.${form(condition.not)}`, {
    number: wording.formats.number(atLeast),
    details: inBrackets(details, wording),
    when: time === '' ? '' : t('segments:reading.contact.within', { when: time }),
  });
}

/** A partnership, at any time or today. */
export function readPartnership(condition: Of<'partnership'>, wording: RuleWording): string {
  const t = wordsOf(wording);
  const { t: vocabulary } = translator(wording.language);
  const kinds = condition.in.map((kind) => vocabulary(`vocabulary:partnershipKind.${kind}`));
  const values = anyOf(kinds, wording);
  return t(`segments:reading.partnership.${condition.now ? 'now' : 'ever'}.${form(condition.not)}`, {
    values,
  });
}

/** Being in another segment. */
export function readSegment(condition: Of<'segment'>, wording: RuleWording): string {
  const t = wordsOf(wording);
  const name = wording.names.segment(condition.segmentId);
  const values = name === null ? t('segments:reading.gone.segment') : anyQuoted([name], wording);
  return t(`segments:reading.segment.${form(condition.not)}`, { values });
}
