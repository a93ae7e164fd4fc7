import { Chip, Group, Input, SegmentedControl, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { usualConsentTerm } from '#shared/contract/consents.ts';
import type { Profile } from '#shared/contract/personProfile.ts';
import { addMonths, type PlainDate } from '#shared/domain/plainDate.ts';
import {
  type Channel,
  type ConsentBasis,
  type ConsentPurpose,
  type ConsentState,
  channel,
  consentBasis,
  consentPurpose,
  consentState,
} from '#shared/domain/vocabulary.ts';
import { DayInput } from '../../fields/DayInput.tsx';
import { FormFrame } from '../../fields/FormFrame.tsx';
import { usePersonWrites } from '../../usePersonWrites.ts';
import { useToday } from '../../useToday.ts';
import classes from '../records.module.css';
import type { ConsentChoice } from './ConsentSection.tsx';

interface ConsentFormProps {
  readonly profile: Profile;
  readonly choice: ConsentChoice;
  readonly onDone: () => void;
}

/** Records what the person said about being contacted, for several purposes and channels at once. */
export function ConsentForm({ profile, choice, onDone }: ConsentFormProps) {
  const { t } = useTranslation(['people', 'vocabulary']);
  const today = useToday();
  const held = profile.consents.find(
    (word) => word.purpose === choice.purpose && word.channel === choice.channel,
  );
  const [state, setState] = useState<ConsentState>(held?.state === 'granted' ? 'withdrawn' : 'granted');
  const [purposes, setPurposes] = useState<ConsentPurpose[]>(choice.purpose ? [choice.purpose] : []);
  const [channels, setChannels] = useState<Channel[]>(choice.channel ? [choice.channel] : []);
  const [basis, setBasis] = useState<ConsentBasis>('consent');
  const [evidence, setEvidence] = useState('');
  const [decidedOn, setDecidedOn] = useState(today);
  const [chosenEnd, setValidUntil] = useState<PlainDate | null | undefined>(undefined);
  const { data: term = usualConsentTerm, isPending } = useQuery(useData().consents.term.queryOptions());
  // Until somebody chooses: consent is for as long as the workspace says, other bases end with what they rest on.
  const proposedEnd = basis === 'consent' && term.months !== null ? addMonths(decidedOn, term.months) : null;
  const validUntil = chosenEnd === undefined ? proposedEnd : chosenEnd;
  const endsBefore = state === 'granted' && validUntil !== null && validUntil < decidedOn;
  const [tried, setTried] = useState(false);
  const { recordConsent } = usePersonWrites();
  const submit = () => {
    setTried(true);
    const consents = purposes.flatMap((purpose) =>
      channels.map((way) => ({
        ...{ purpose, channel: way, state, basis, evidence: evidence.trim(), decidedOn },
        validUntil: state === 'granted' ? validUntil : null,
      })),
    );
    if (consents.length > 0 && !endsBefore) {
      recordConsent.mutate({ personId: profile.id, consents }, { onSuccess: onDone });
    }
  };
  return (
    <FormFrame
      busy={recordConsent.isPending || isPending}
      error={recordConsent.error}
      onSubmit={submit}
      onCancel={onDone}
    >
      <SegmentedControl
        aria-label={t('consent.state')}
        data={consentState.options.map((value) => ({ value, label: t(`vocabulary:consentState.${value}`) }))}
        value={state}
        onChange={(value) => setState(consentState.parse(value))}
      />
      <Input.Wrapper
        label={t('consent.purposes')}
        error={tried && purposes.length === 0 && t('consent.choosePurpose')}
      >
        <Chip.Group
          multiple
          value={purposes}
          onChange={(values) => setPurposes(values.map((value) => consentPurpose.parse(value)))}
        >
          <Group gap="xs">
            {consentPurpose.options.map((value) => (
              <Chip key={value} value={value} size="sm" radius="sm" variant="outline">
                {t(`vocabulary:consentPurpose.${value}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      <Input.Wrapper
        label={t('consent.channels')}
        error={tried && channels.length === 0 && t('consent.chooseChannel')}
      >
        <Chip.Group
          multiple
          value={channels}
          onChange={(values) => setChannels(values.map((value) => channel.parse(value)))}
        >
          <Group gap="xs">
            {channel.options.map((value) => (
              <Chip key={value} value={value} size="sm" radius="sm" variant="outline">
                {t(`vocabulary:channel.${value}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      <div className={classes['pair']}>
        <Select
          label={t('consent.basis')}
          allowDeselect={false}
          data={consentBasis.options.map((value) => ({
            value,
            label: t(`vocabulary:consentBasis.${value}`),
          }))}
          value={basis}
          onChange={(value) => setBasis(consentBasis.parse(value))}
        />
        <DayInput
          required
          label={t('consent.decidedOn')}
          value={decidedOn}
          onChange={(day) => day && setDecidedOn(day)}
        />
      </div>
      {state === 'granted' && (
        <DayInput
          label={t('consent.validUntil')}
          description={t('consent.validUntilHint')}
          value={validUntil}
          error={tried && endsBefore && t('consent.endsBefore')}
          onChange={setValidUntil}
        />
      )}
      <Textarea
        label={t('consent.evidence')}
        description={t('consent.evidenceHint')}
        autosize
        minRows={2}
        maxLength={2000}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
    </FormFrame>
  );
}
