import { fold } from '../folding.ts';
import type { ConsentState } from '../vocabulary.ts';
import { tidiedValue } from './cellText.ts';

const yes = words(`yes y true t 1 x on はい 有 あり 有り 可 済 ○ 〇 ◯ ✓ ✔ レ`);
const no = words(`no n false f 0 off いいえ 無 なし 無し 不可 未 × ✕ ✗`);

const granted = words(`granted consent consented agree agreed optin opt-in opted-in subscribed accepted
  同意 同意する 同意済 同意済み 同意あり 承諾 許可 希望する 希望 受け取る 受信する 購読 配信可`);
const withdrawn = words(`withdrawn revoked declined refused optout opt-out opted-out unsubscribed rejected
  撤回 同意しない 不同意 同意なし 拒否 停止 配信停止 希望しない 受け取らない 受信しない 配信不可`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).map(fold));
}

/** What a tidied cell says: yes, no, nothing (null), or something that is neither. */
export type Answer<T> = { kind: 'value'; value: T | null } | { kind: 'bad' };

/** Reads yes or no in either language. Words such as なし are an answer here before they are taken for nothing. */
export function yesOrNo(text: string): Answer<boolean> {
  const said = fold(text);
  if (yes.has(said)) return { kind: 'value', value: true };
  if (no.has(said)) return { kind: 'value', value: false };
  return tidiedValue(text) === null ? { kind: 'value', value: null } : { kind: 'bad' };
}

/** Reads whether consent is given, in the words of consent or as yes and no. */
export function consentWord(text: string): Answer<ConsentState> {
  const said = fold(text);
  const joined = said.replaceAll(' ', '-');
  if (granted.has(said) || granted.has(joined)) return { kind: 'value', value: 'granted' };
  if (withdrawn.has(said) || withdrawn.has(joined)) return { kind: 'value', value: 'withdrawn' };
  const answer = yesOrNo(text);
  if (answer.kind === 'bad' || answer.value === null)
    return answer.kind === 'bad' ? answer : { kind: 'value', value: null };
  return { kind: 'value', value: answer.value ? 'granted' : 'withdrawn' };
}
