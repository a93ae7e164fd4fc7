import { Button, SegmentedControl } from '@mantine/core';
import { IconCopy, IconFileDownload, IconMail } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useStartOutreach } from '#renderer/features/outreach/newOutreach.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { Survey } from '#shared/contract/surveys.ts';
import { type Language, language as languages } from '#shared/domain/vocabulary.ts';
import classes from './surveys.module.css';

/** The ways in which a survey reaches people: with a message to each, as a file, or as text. */
export function SendPanel({ survey }: { survey: Survey }) {
  const { t } = useTranslation(['surveys', 'vocabulary']);
  const [language, setLanguage] = useState(usePreferences().language);
  const start = useStartOutreach();
  const { saveForm, copyText } = useFormWays(survey, language);
  const write = () =>
    start({ purpose: 'checkIn', consentPurpose: 'surveys', channel: 'email', surveyId: survey.id });
  return (
    <div className={classes['panel']}>
      <section className={classes['way']} aria-labelledby="survey-way-message">
        <h2 id="survey-way-message" className={classes['heading']}>
          {t('send.message')}
        </h2>
        <p className={classes['hint']}>{t('send.messageHint')}</p>
        <Button leftSection={<IconMail size={18} stroke={1.6} aria-hidden />} onClick={write}>
          {t('send.write')}
        </Button>
      </section>
      <section className={classes['way']} aria-labelledby="survey-way-file">
        <h2 id="survey-way-file" className={classes['heading']}>
          {t('send.form')}
        </h2>
        <p className={classes['hint']}>{t('send.formHint')}</p>
        <SegmentedControl
          aria-label={t('send.language')}
          value={language}
          onChange={(value) => setLanguage(languages.parse(value))}
          data={languages.options.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
        />
        <div className={classes['buttons']}>
          <Button
            variant="default"
            leftSection={<IconFileDownload size={18} stroke={1.6} aria-hidden />}
            loading={saveForm.isPending}
            onClick={() => saveForm.mutate()}
          >
            {t('send.save')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconCopy size={18} stroke={1.6} aria-hidden />}
            loading={copyText.isPending}
            onClick={() => copyText.mutate()}
          >
            {t('send.copy')}
          </Button>
        </div>
      </section>
      {survey.state === 'draft' && <p className={classes['hint']}>{t('send.fixesQuestions')}</p>}
    </div>
  );
}

function useFormWays({ id, title }: Survey, language: Language) {
  const { t } = useTranslation('surveys');
  const client = useDataClient();
  const data = useData();
  const queryClient = useQueryClient();
  const notice = useNotice();
  const onError = useRefusalNotice();
  const saveForm = useMutation({
    mutationFn: async () => {
      const file = await bridge().call('pickSaveFile', { suggestedName: `${title}.html`, kind: 'html' });
      if (file === null) return null;
      await client.surveys.saveForm({ id, language, file: file.id });
      return file;
    },
    onSuccess: (file) => {
      if (file !== null) notice({ message: t('send.saved', { file: file.name }) });
    },
    onError,
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: data.surveys.key() });
      void queryClient.invalidateQueries({ queryKey: data.exports.key() });
    },
  });
  const copyText = useMutation({
    mutationFn: async () => {
      const { text } = await client.surveys.text({ id, language });
      await navigator.clipboard.writeText(text);
    },
    onSuccess: () => notice({ message: t('send.copied') }),
    onError,
  });
  return { saveForm, copyText };
}
