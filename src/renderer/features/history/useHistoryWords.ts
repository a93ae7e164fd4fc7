import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { FieldChange } from '#shared/contract/history.ts';
import { instant } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';

/** Whose words the values of a field are: a list of vocabulary.json. */
const listOf: Readonly<Record<string, string>> = {
  'contactPoint.channel': 'channel',
  'tenure.employmentType': 'employmentType',
  'partnership.kind': 'partnershipKind',
  'relation.kind': 'relationKind',
  'orientation.kind': 'orientationKind',
  'orientation.source': 'orientationSource',
  'orientation.strength': 'orientationStrength',
  'openness.openness': 'openness',
  'openness.form': 'partnershipForm',
  'consent.purpose': 'consentPurpose',
  'consent.channel': 'channel',
  'consent.state': 'consentState',
  'consent.basis': 'consentBasis',
  'interaction.kind': 'interactionKind',
  'interaction.direction': 'direction',
  'interaction.purpose': 'purpose',
  'interaction.tier': 'noteTier',
  'interaction.sentiment': 'sentiment',
  'exchange.kind': 'exchangeKind',
  'exchange.party': 'party',
  'exchange.act': 'exchangeAct',
  'followUp.kind': 'followUpKind',
  'followUp.consentPurpose': 'consentPurpose',
  'followUp.consentChannel': 'channel',
  'customField.type': 'customFieldType',
  'label.kind': 'labelKind',
  'offboarding.outcome': 'offboardingOutcome',
  'offboardingStep.kind': 'stepKind',
  'offboardingStep.owner': 'stepOwner',
  'offboardingStep.anchor': 'stepAnchor',
  'offboardingStep.state': 'stepState',
  'farewell.reasonsTier': 'noteTier',
  'farewell.valuedTier': 'noteTier',
  'farewell.feedbackTier': 'noteTier',
  'thanks.way': 'thanksWay',
  'opportunity.form': 'partnershipForm',
  'opportunity.outcome': 'opportunityOutcome',
  'opportunity.outcomeReason': 'outcomeReason',
  'eligibility.eligibility': 'eligibility',
  'eligibility.tier': 'noteTier',
  'person.language': 'language',
  'eventGuest.answer': 'eventAnswer',
  'surveyAnswer.source': 'surveySource',
  'outreachRecipient.language': 'language',
};

const texts = z.array(z.string());

/** How the history's own names of operations, records, fields and values read in the page's language. */
export interface HistoryWords {
  kind: (kind: string) => string;
  record: (record: string) => string;
  field: (record: string, field: string) => string;
  /** Null for nothing. */
  value: (record: string, field: string, value: FieldChange['before']) => string | null;
}

/** The words for what the history holds; what it knows no word for is called by a general one. */
export function useHistoryWords(): HistoryWords {
  const { t, i18n } = useTranslation('history');
  const format = useFormat();
  const word = (namespace: string, path: string): string | null => {
    const found: unknown = i18n.getResource(i18n.language, namespace, path);
    return typeof found === 'string' ? found : null;
  };
  const textual = (text: string): string => {
    const day = plainDate.safeParse(text);
    if (day.success) return format.date(day.data);
    const moment = instant.safeParse(text);
    return moment.success ? format.moment(moment.data) : text;
  };
  const listed = (json: string, namespace: string, list: string, separator = t('separator')): string =>
    textsIn(json)
      .map((code) => word(namespace, `${list}.${code}`) ?? code)
      .join(separator);
  const special: Readonly<Record<string, (value: string) => string>> = {
    'segment.kind': (value) => t(value === 'rule' ? 'segmentRule' : 'segmentList'),
    'segment.rule': () => t('ruleSet'),
    'customField.options': (value) => textsIn(value).join(t('separator')),
    'farewell.reasons': (value) => listed(value, 'vocabulary', 'leavingReason'),
    'farewell.valued': (value) => listed(value, 'vocabulary', 'valuedThing'),
    'askOverride.rules': (value) => listed(value, 'asks', 'rule', ' '),
    // A stage of the program's own comes by its code.
    'opportunity.stageId': (value) => word('pipeline', `stage.${value}`) ?? value,
    'goal.metric': (value) => word('insights', `metric.${value}`) ?? value,
    'attachment.bytes': (value) => format.fileSize(Number(value)),
  };
  const valueWord = (place: string, value: NonNullable<FieldChange['before']>): string => {
    const list = listOf[place];
    const inList = list === undefined ? null : word('vocabulary', `${list}.${value}`);
    const own = inList ?? special[place]?.(String(value));
    if (own !== undefined) return own;
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    return typeof value === 'number' ? format.number(value) : textual(value);
  };
  return {
    kind: (kind) => word('history', `kind.${kind}`) ?? t('otherKind'),
    record: (record) => word('history', `record.${record}`) ?? t('otherRecord'),
    field: (record, field) =>
      word('history', `fieldOf.${record}.${field}`) ?? word('history', `field.${field}`) ?? t('otherField'),
    value: (record, field, value) => (value === null ? null : valueWord(`${record}.${field}`, value)),
  };
}

function textsIn(json: string): string[] {
  try {
    return texts.parse(JSON.parse(json));
  } catch {
    return [];
  }
}
