import { createHash } from 'node:crypto';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import style from './answerForm.css?raw';
import script from './answerForm.js?raw';
import { formQuestions } from './formQuestions.ts';
import { type AskedSurvey, headingOf, inLanguage } from './formWords.ts';
import { bothWords, escaped, inlineJson } from './markup.ts';
import { answerText } from './textForm.ts';

/** Whom a form is for; null for whoever fills it in. */
export type FormReader = { id: string; name: string } | null;

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page may run its own script and nothing else, and reaches no network. */
const policy = [
  `default-src 'none'`,
  `script-src ${hash(script)}`,
  `style-src ${hash(style)}`,
  `form-action 'none'`,
  `base-uri 'none'`,
].join('; ');

/**
 * Makes the forms of a survey: whole HTML pages that need nothing else. All that is the same for everybody is made once, as a
 * mailing makes thousands.
 */
export function formPages(survey: AskedSurvey): (reader: FormReader, language: Language) => string {
  const questions = formQuestions(survey);
  const ending = endingOf(survey);
  const introduction = bothWords((of) => inLanguage(survey.definition.introduction, of));
  const wordsFor = (named: boolean) =>
    inlineJson({ en: wordsOf(survey, 'en', named), ja: wordsOf(survey, 'ja', named) });
  const words = { personal: wordsFor(false), open: wordsFor(true) };
  const shared = { survey: survey.id, returnTo: survey.definition.returnTo };
  return (reader, language) => {
    const heading = headingOf(survey, language);
    const { t } = translator(language);
    const own = inlineJson({ ...shared, person: reader?.id ?? null, fileName: t('surveys:form.fileName') });
    return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(heading)}</title>
<style>${style}</style>
</head>
<body>
<main>
<header><button type="button" data-language="en" lang="en">English</button><button type="button" data-language="ja" lang="ja">日本語</button></header>
<h1>${bothWords((of) => headingOf(survey, of))}</h1>
<p class="introduction">${introduction}</p>
<noscript><p><strong>${bothWords((of) => translator(of).t('surveys:form.noScript'))}</strong></p></noscript>
<form id="form" autocomplete="off">
${whoFills(reader)}
${questions}
${ending}
</form>
</main>
<script type="application/json" id="form-data">${own.slice(0, -1)},"words":${reader === null ? words.open : words.personal}}</script>
<script>${script}</script>
</body>
</html>
`;
  };
}

/** A person's form says whose it is; others ask. */
function whoFills(reader: FormReader): string {
  if (reader !== null) {
    return `<p class="hint">${bothWords((of) => translator(of).t('surveys:form.for', { name: reader.name }))}</p>`;
  }
  const field = (id: 'name' | 'email', code: string, type: string): string =>
    `<label class="field">${bothWords((of) => (id === 'name' ? translator(of).t('surveys:form.name') : translator(of).t('surveys:form.email')))}<input id="${id}" type="${type}" maxlength="254" data-field="${code}"></label>`;
  return `${field('name', 'n', 'text')}${field('email', 'e', 'email')}`;
}

/** How the answer is sent back. */
function endingOf({ definition }: AskedSurvey): string {
  const words = (key: 'send' | 'howToSend' | 'save' | 'copy' | 'mail' | 'showText' | 'privacy') =>
    bothWords((of) => translator(of).t(`surveys:form.${key}`));
  const { returnTo } = definition;
  const mail = returnTo === '' ? '' : `<button type="button" id="mail">${words('mail')}</button>`;
  const address = returnTo === '' ? '' : `<p class="address">${escaped(returnTo)}</p>`;
  return `<section class="send" id="actions" hidden>
<h2>${words('send')}</h2>
<p class="closing">${bothWords((of) => inLanguage(definition.closing, of))}</p>
<p class="hint">${words('howToSend')}</p>
${address}
<div class="buttons"><button type="submit" class="main">${words('save')}</button><button type="button" id="copy">${words('copy')}</button>${mail}</div>
<p role="status" id="status"></p>
<details><summary>${words('showText')}</summary><label class="field">${words('showText')}<textarea id="answer-text" rows="12" readonly></textarea></label></details>
<p class="privacy">${words('privacy')}</p>
</section>`;
}

/** What the script says. */
function wordsOf(survey: AskedSurvey, language: Language, named: boolean) {
  const { t } = translator(language);
  return {
    title: headingOf(survey, language),
    text: answerText(survey, language, named),
    nothing: t('surveys:form.nothing'),
    nameNeeded: t('surveys:form.nameNeeded'),
    saved: t('surveys:form.saved', { file: '{file}' }),
    copied: t('surveys:form.copied'),
    notCopied: t('surveys:form.notCopied'),
    mailOpened: t('surveys:form.mailOpened'),
    pasteHere: t('surveys:form.pasteHere'),
  };
}
