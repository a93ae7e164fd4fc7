import { Button, Checkbox, Switch, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaveDialog } from '#renderer/features/segments/LeaveDialog.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { Survey, SurveyDefinition } from '#shared/contract/surveys.ts';
import { orientationKind } from '#shared/domain/vocabulary.ts';
import classes from '../surveys.module.css';
import { useSurveyWrites } from '../useSurveyWrites.ts';
import { BothFields } from './BothFields.tsx';
import { PermissionFields } from './PermissionFields.tsx';
import { lackOf, QuestionFields } from './QuestionFields.tsx';
import { type SurveyWriting, useSurveyDraft } from './useSurveyDraft.ts';

/** Makes a survey (null for a new one) or changes it; once its forms are out, its questions stay as they are. */
export function SurveyEditor({ survey }: { survey: Survey | null }) {
  const { t } = useTranslation('surveys');
  const navigate = useNavigate();
  const { save, undo } = useSurveyWrites();
  const writing = useSurveyDraft(survey);
  const [tried, setTried] = useState(false);
  const { draft, version, isDirty, define, rename, saved } = writing;
  const { definition } = draft;
  const fixed = survey !== null && survey.openedOn !== null;
  const missing = missingIn(definition);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (draft.title.trim() === '' || missing !== null) {
      const form = event.currentTarget;
      // Once the fields say what they lack.
      setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), 0);
      return;
    }
    save.mutate(
      { id: survey?.id ?? null, version, title: draft.title, definition },
      {
        onSuccess: ({ survey: now, operationId }) => {
          saved(now);
          undo({ message: t('saved', { title: now.title }), operationId });
          if (survey === null) {
            void navigate({
              to: '/community/surveys/$surveyId',
              params: { surveyId: now.id },
              replace: true,
              ignoreBlocker: true,
            });
          }
        },
      },
    );
  };
  return (
    <form className={classes['panel']} noValidate onSubmit={submit}>
      <TextInput
        label={t('editor.title')}
        description={t('editor.titleHint')}
        required
        maxLength={200}
        value={draft.title}
        error={tried && draft.title.trim() === '' && t('editor.titleMissing')}
        onChange={(event) => rename(event.currentTarget.value)}
      />
      <BothFields
        label={t('editor.heading')}
        value={definition.heading}
        longest={200}
        lines={1}
        onChange={(heading) => define({ heading })}
      />
      <BothFields
        label={t('editor.introduction')}
        value={definition.introduction}
        longest={3000}
        lines={3}
        onChange={(introduction) => define({ introduction })}
      />
      {fixed && <p className={classes['hint']}>{t('editor.fixed')}</p>}
      <Asked writing={writing} fixed={fixed} tried={tried} />
      <BothFields
        label={t('editor.closing')}
        value={definition.closing}
        longest={1000}
        lines={2}
        onChange={(closing) => define({ closing })}
      />
      <TextInput
        type="email"
        label={t('editor.returnTo')}
        description={t('editor.returnToHint')}
        maxLength={254}
        value={definition.returnTo}
        error={tried && !isAddress(definition.returnTo) && t('editor.missing.address')}
        onChange={(event) => define({ returnTo: event.currentTarget.value.trim() })}
      />
      {tried && missing === 'everything' && (
        <p role="alert" className={classes['missing']}>
          {t('editor.missing.everything')}
        </p>
      )}
      {save.error !== null && <RefusalAlert error={save.error} />}
      <div className={classes['buttons']}>
        <Button type="submit" loading={save.isPending}>
          {survey === null ? t('editor.create') : t('editor.save')}
        </Button>
      </div>
      <LeaveDialog isDirty={isDirty} what={t('unsaved')} />
    </form>
  );
}

/** The questions: what we ask of everybody, and the survey's own. */
function Asked({ writing, fixed, tried }: { writing: SurveyWriting; fixed: boolean; tried: boolean }) {
  const { t } = useTranslation(['surveys', 'vocabulary']);
  const { draft, define, addQuestion, changeQuestion, removeQuestion } = writing;
  const { orientations, openness, consents, questions } = draft.definition;
  const choose = (chosen: readonly string[]) =>
    define({ orientations: orientationKind.options.filter((kind) => chosen.includes(kind)) });
  return (
    <>
      <Checkbox.Group value={orientations} onChange={choose} disabled={fixed}>
        <fieldset className={classes['group']}>
          <legend>{t('editor.orientations')}</legend>
          <div className={classes['checks']}>
            {orientationKind.options.map((kind) => (
              <Checkbox key={kind} value={kind} label={t(`vocabulary:orientationKind.${kind}`)} />
            ))}
          </div>
        </fieldset>
      </Checkbox.Group>
      <Switch
        label={t('editor.openness')}
        disabled={fixed}
        checked={openness}
        onChange={(event) => define({ openness: event.currentTarget.checked })}
      />
      <PermissionFields
        consents={consents}
        fixed={fixed}
        onChange={(chosen) => define({ consents: chosen })}
      />
      <div className={classes['questions']}>
        <h2 className={classes['heading']}>{t('editor.ownQuestions')}</h2>
        {questions.length === 0 && <p className={classes['hint']}>{t('editor.noQuestions')}</p>}
        {questions.map((question, at) => (
          <QuestionFields
            key={question.code}
            question={question}
            number={at + 1}
            fixed={fixed}
            tried={tried}
            onChange={(part) => changeQuestion(question.code, part)}
            onRemove={() => removeQuestion(question.code)}
          />
        ))}
        {!fixed && questions.length < 20 && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            onClick={addQuestion}
          >
            {t('editor.addQuestion')}
          </Button>
        )}
      </div>
    </>
  );
}

/** What keeps a survey from being kept, and where it is said. */
function missingIn(definition: SurveyDefinition): 'everything' | 'question' | 'address' | null {
  const { orientations, openness, consents, questions, returnTo } = definition;
  if (orientations.length + consents.length + questions.length === 0 && !openness) return 'everything';
  if (questions.some((question) => lackOf(question) !== null)) return 'question';
  return isAddress(returnTo) ? null : 'address';
}

const isAddress = (typed: string) => typed === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed);
