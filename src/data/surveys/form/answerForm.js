/*
 * The script of a survey's form, which goes out in one HTML file and runs in anybody's browser, from the disk and without a
 * network. It fills the answer into a small file and into text; what the answers mean, only Enishi knows. The page it belongs
 * to is made in formPage.ts.
 */

/**
 * @typedef {object} FormWords what the form says by itself, in one language
 * @property {string} title
 * @property {string} text the answer as text, with nothing filled in
 * @property {string} nothing
 * @property {string} nameNeeded
 * @property {string} saved
 * @property {string} copied
 * @property {string} notCopied
 * @property {string} mailOpened
 * @property {string} pasteHere
 */
/**
 * @typedef {object} FormData
 * @property {string} survey
 * @property {string | null} person
 * @property {string} returnTo
 * @property {string} fileName
 * @property {{ en: FormWords, ja: FormWords }} words
 */

(() => {
  /** Mail programs cut longer addresses of a message off. */
  const longestMail = 1800;

  /** @type {FormData} */
  const data = JSON.parse(document.getElementById('form-data')?.textContent ?? '{}');
  const form = document.getElementById('form');
  const status = document.getElementById('status');
  const textOut = document.getElementById('answer-text');
  let answerId = newId();
  /** Whether something was filled in that was neither saved nor copied. */
  let unsaved = false;

  const language = () => (document.documentElement.lang === 'ja' ? 'ja' : 'en');
  const words = () => data.words[language()];

  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  /** The day here, as ISO 8601 writes it. */
  function today() {
    const now = new Date();
    const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  /** Brackets are what holds an answer in the text. */
  const plain = (/** @type {string} */ value) => value.replace(/[[\]［］【】]/g, ' ').trim();

  /**
   * What an input says; nothing where it is not chosen.
   * @param {HTMLInputElement} input
   */
  function markOf(input) {
    const { mark } = input.dataset;
    if (mark === undefined) return plain(input.value);
    return input.checked ? mark : '';
  }

  /** What is filled in, by the fields' codes. */
  function filledIn() {
    /** @type {Record<string, string>} */
    const marks = {};
    /** @type {Record<string, string>} */
    const texts = {};
    for (const input of form?.querySelectorAll('[data-field]') ?? []) {
      if (!(input instanceof HTMLInputElement)) continue;
      const mark = markOf(input);
      if (mark !== '') marks[input.dataset['field'] ?? ''] = mark;
    }
    for (const area of form?.querySelectorAll('[data-text]') ?? []) {
      if (!(area instanceof HTMLTextAreaElement)) continue;
      const text = area.value.trim();
      if (text !== '') texts[area.dataset['text'] ?? ''] = text;
    }
    return { marks, texts };
  }

  /** @param {{ marks: Record<string, string>, texts: Record<string, string> }} answer */
  function asFile({ marks, texts }) {
    const about = { s: data.survey, ...(data.person === null ? {} : { k: data.person }) };
    return JSON.stringify(
      { enishiSurveyAnswer: 1, marks: { ...about, a: answerId, d: today(), ...marks }, texts },
      null,
      1,
    );
  }

  /** @param {{ marks: Record<string, string>, texts: Record<string, string> }} answer */
  function asText({ marks, texts }) {
    const who = data.person === null ? '' : `\n[${data.person}] K`;
    return words()
      .text.replace(/^\[[^\]]*\] S.*$/m, (line) => `${line}${who}\n[${answerId}] A\n[${today()}] D`)
      .replace(/^\[ \] ([A-Z0-9.]+)/gm, (line, code) => {
        const mark = marks[String(code).toLowerCase()];
        return mark === undefined ? line : `[${mark}] ${code}`;
      })
      .replace(/^\[T\.([A-Z0-9]+)\]$\n/gm, (line, code) => {
        const text = texts[String(code).toLowerCase()];
        return text === undefined ? line : `${line}${text}`;
      });
  }

  /** @param {string} message */
  function say(message) {
    if (status === null) return;
    // What is said twice is read out twice only where it changes.
    status.textContent = '';
    setTimeout(() => {
      status.textContent = message;
    }, 50);
  }

  /** The answer, or null with a word on what is missing. */
  function answerOrWord() {
    const answer = filledIn();
    const { n: name = '', e: email = '', ...marks } = answer.marks;
    if (Object.keys(marks).length + Object.keys(answer.texts).length === 0) {
      say(words().nothing);
      return null;
    }
    if (data.person === null && name === '' && email === '') {
      say(words().nameNeeded);
      document.getElementById('name')?.focus();
      return null;
    }
    if (textOut instanceof HTMLTextAreaElement) textOut.value = asText(answer);
    return answer;
  }

  function save() {
    const answer = answerOrWord();
    if (answer === null) return;
    const link = document.createElement('a');
    const address = URL.createObjectURL(new Blob([asFile(answer)], { type: 'application/json' }));
    link.href = address;
    link.download = `${data.fileName}-${answerId.slice(0, 6)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    unsaved = false;
    say(words().saved.replace('{file}', link.download));
  }

  /** @param {string} text */
  async function toClipboard(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Browsers that let no page from the disk write to it still copy what is selected.
      if (!(textOut instanceof HTMLTextAreaElement)) return false;
      textOut.closest('details')?.setAttribute('open', '');
      textOut.focus();
      textOut.select();
      return document.execCommand('copy');
    }
  }

  async function copy() {
    const answer = answerOrWord();
    if (answer === null) return;
    const copied = await toClipboard(asText(answer));
    if (copied) unsaved = false;
    say(copied ? words().copied : words().notCopied);
  }

  async function mail() {
    const answer = answerOrWord();
    if (answer === null) return;
    const text = asText(answer);
    const address = (/** @type {string} */ body) =>
      `mailto:${encodeURIComponent(data.returnTo).replaceAll('%40', '@')}` +
      `?subject=${encodeURIComponent(words().title)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
    const whole = address(text);
    const fits = whole.length <= longestMail;
    if (!fits) await toClipboard(text);
    const link = document.createElement('a');
    link.href = fits ? whole : address(words().pasteHere);
    link.click();
    unsaved = false;
    say(fits ? words().mailOpened : words().pasteHere);
  }

  /** @param {string} wanted */
  function show(wanted) {
    document.documentElement.lang = wanted;
    document.title = words().title;
    for (const button of document.querySelectorAll('[data-language]')) {
      button.setAttribute('aria-pressed', String(button.getAttribute('data-language') === wanted));
    }
    if (status !== null) status.textContent = '';
    if (textOut instanceof HTMLTextAreaElement && textOut.value !== '') textOut.value = asText(filledIn());
  }

  for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => show(button.getAttribute('data-language') ?? 'en'));
  }
  form?.addEventListener('input', (event) => {
    // What was sent already stays what it was; this is another answer.
    if (!unsaved) answerId = newId();
    unsaved = true;
    const from = event.target instanceof Element ? event.target.closest('fieldset') : null;
    from?.setAttribute('data-answered', '');
  });
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    save();
  });
  document.getElementById('copy')?.addEventListener('click', () => void copy());
  document.getElementById('mail')?.addEventListener('click', () => void mail());
  window.addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault();
  });
  document.getElementById('actions')?.removeAttribute('hidden');
  show(language());
})();
