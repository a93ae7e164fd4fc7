import { useTranslation } from 'react-i18next';
import { Toggles } from '#renderer/features/interactions/Toggles.tsx';
import { type OrientationKind, orientationKind, orientationStrength } from '#shared/domain/vocabulary.ts';
import type { AnswerProps } from './answerField.ts';
import classes from './rows.module.css';

/** How strongly somebody wants something; of keeping distance there is no more or less. */
const strengthsOf = (kind: OrientationKind) =>
  kind === 'distance' ? ([3] as const) : ([3, 2, 1, 0] as const);

/** What they want of the network, each with its strength; what was not talked about is left out. */
export function OrientationsAnswer({ answers, onChange }: AnswerProps) {
  const { t } = useTranslation(['farewells', 'vocabulary']);
  const { orientations } = answers;
  const set = (kind: OrientationKind, value: string) => {
    const others = orientations.filter((each) => each.kind !== kind);
    const strength = orientationStrength.safeParse(value === '' ? null : Number(value));
    const wanted = strength.success ? [...others, { kind, strength: strength.data }] : others;
    // In the order of the list, whatever was said first.
    const order = orientationKind.options;
    onChange({ orientations: wanted.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)) });
  };
  return (
    <div className={classes['rows']}>
      {orientationKind.options.map((kind) => {
        const word = t(`vocabulary:orientationKind.${kind}`);
        const chosen = orientations.find((each) => each.kind === kind);
        return (
          <div key={kind} className={classes['row']} data-answered={chosen !== undefined || undefined}>
            <span aria-hidden>{word}</span>
            <Toggles
              label={word}
              options={[
                { value: '', word: t('field.notSaid') },
                ...strengthsOf(kind).map((strength) => ({
                  value: String(strength),
                  word:
                    kind === 'distance'
                      ? t('permission.yes')
                      : t(`vocabulary:orientationStrength.${strength}`),
                })),
              ]}
              value={chosen?.strength.toString() ?? ''}
              onChange={(value) => set(kind, value)}
            />
          </div>
        );
      })}
    </div>
  );
}
