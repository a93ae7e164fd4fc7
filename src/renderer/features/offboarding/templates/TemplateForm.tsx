import { Button, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import { SortableItems } from '#renderer/features/people/list/SortableItems.tsx';
import type { OffboardingTemplate } from '#shared/contract/offboarding.ts';
import { stepOrderProblem } from '#shared/domain/offboarding/stepOrder.ts';
import { stepProblem } from '../StepFields.tsx';
import { TemplateStep } from './TemplateStep.tsx';
import { addedStep, type DraftStep, draftStepsOf, plannedSteps } from './templateDraft.ts';
import { useSaveTemplate } from './useSaveTemplate.ts';

/** The name of a template and its steps in their order, each opened to be changed. */
export function TemplateForm({ template, onDone }: { template: OffboardingTemplate; onDone: () => void }) {
  const { t } = useTranslation('offboarding');
  const [name, setName] = useState(template.name);
  const [steps, setSteps] = useState(() => draftStepsOf(template.steps));
  const [opened, open] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const save = useSaveTemplate();
  const wrong = steps.find((step) => stepProblem(step) !== null);
  const inCircle = stepOrderProblem(steps.map(({ key, after }) => ({ id: key, after }))) !== null;
  const change = (key: string, part: Partial<DraftStep>) =>
    setSteps(steps.map((step) => (step.key === key ? { ...step, ...part } : step)));
  const submit = () => {
    setTried(true);
    if (wrong) open(wrong.key);
    if (name.trim() === '' || steps.length === 0 || wrong || inCircle) return;
    const { id, version } = template;
    save.mutate({ id, version, name: name.trim(), steps: plannedSteps(steps) }, { onSuccess: onDone });
  };
  const add = () => {
    const step = addedStep(steps);
    setSteps([...steps, step]);
    open(step.key);
  };
  return (
    <FormFrame busy={save.isPending} error={save.error} onSubmit={submit} onCancel={onDone}>
      <TextInput
        data-autofocus
        label={t('templates.name')}
        maxLength={120}
        value={name}
        error={tried && name.trim() === '' && t('templates.nameMissing')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SortableItems
        label={t('steps.title')}
        items={steps.map((step) => ({ ...step, id: step.key, label: step.title || t('templates.newStep') }))}
        onMove={(from, to) => {
          const next = [...steps];
          next.splice(to, 0, ...next.splice(from, 1));
          setSteps(next);
        }}
      >
        {(step) => (
          <TemplateStep
            step={step}
            others={steps.filter(({ key }) => key !== step.key)}
            opened={opened === step.key}
            problem={tried ? stepProblem(step) : null}
            onOpen={() => open(opened === step.key ? null : step.key)}
            onChange={(part) => change(step.key, part)}
            onRemove={() =>
              setSteps(
                steps
                  .filter(({ key }) => key !== step.key)
                  .map((each) => ({ ...each, after: each.after.filter((key) => key !== step.key) })),
              )
            }
          />
        )}
      </SortableItems>
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={add}
        >
          {t('steps.add')}
        </Button>
      </div>
      {tried && steps.length === 0 && (
        <Text size="sm" c="attention" role="alert">
          {t('plan.noStep')}
        </Text>
      )}
      {tried && inCircle && (
        <Text size="sm" c="attention" role="alert">
          {t('templates.inCircle')}
        </Text>
      )}
    </FormFrame>
  );
}
