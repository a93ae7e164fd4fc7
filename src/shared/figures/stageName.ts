import type { NetworkInsights } from '../contract/insights.ts';
import type pipelineEn from '../i18n/en/pipeline.json';
import { type Wording, wordsOf } from './wording.ts';

type Stage = NetworkInsights['pipeline'][number]['stages'][number];

const codes = [
  'considering',
  'listening',
  'asked',
  'meeting',
  'offer',
  'terms',
  'scope',
  'introduced',
  'proposal',
  'matching',
  'agreed',
] as const satisfies readonly (keyof typeof pipelineEn.stage)[];

/** What a stage is called: by the name it was given, or the program's word for it. */
export function stageName({ name, code }: Pick<Stage, 'name' | 'code'>, wording: Wording): string {
  const t = wordsOf(wording);
  if (name !== null) return name;
  const known = codes.find((each) => each === code);
  return known === undefined ? t('pipeline:stages.gone') : t(`pipeline:stage.${known}`);
}
