import { useTranslation } from 'react-i18next';
import type { InteractionKind } from '#shared/domain/vocabulary.ts';
import { kindSigns, kindsByUse } from './signs.ts';
import { Toggles } from './Toggles.tsx';

/** What kind of interaction it was. */
export function KindToggles(props: { kind: InteractionKind; onChange: (kind: InteractionKind) => void }) {
  const { t } = useTranslation('interactions');
  return (
    <Toggles
      label={t('field.kind')}
      options={kindsByUse.map((value) => ({ value, word: t(`kind.${value}`), sign: kindSigns[value] }))}
      value={props.kind}
      onChange={props.onChange}
    />
  );
}
