import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import { everybody } from '#shared/domain/segments/rule.ts';
import { SegmentForm } from './SegmentForm.tsx';
import { emptyFields, type SegmentFields } from './segmentFields.ts';
import { suggestionNames, suggestions } from './suggestions.ts';
import { useSegmentWrites } from './useSegmentWrites.ts';

/** A segment that is being made; it is there once it is saved. */
export function NewSegmentPane() {
  const start = useLocation({ select: ({ state }) => state.segmentStart ?? 'rule' });
  // Choosing another beginning begins anew.
  return <NewSegment key={start} />;
}

function NewSegment() {
  const { t } = useTranslation('segments');
  const start = useLocation({ select: ({ state }) => state.segmentStart ?? 'rule' });
  const navigate = useNavigate();
  const notice = useNotice();
  const { add } = useSegmentWrites();
  const [base] = useState((): SegmentFields => {
    const suggestion = suggestionNames.find((name) => name === start);
    if (suggestion !== undefined) {
      return { ...emptyFields, name: t(`suggestions.${suggestion}.name`), rule: suggestions[suggestion] };
    }
    return { ...emptyFields, rule: start === 'list' ? null : everybody };
  });
  return (
    <SegmentForm
      isNew
      base={base}
      busy={add.isPending}
      error={add.error}
      onSave={({ rule, ...fields }) =>
        add.mutate(
          rule === null ? { ...fields, kind: 'list', people: [] } : { ...fields, kind: 'rule', rule },
          {
            onSuccess: ({ id, name }) => {
              notice({ message: t('saved', { name }) });
              void navigate({
                to: '/segments/$segmentId',
                params: { segmentId: id },
                replace: true,
                ignoreBlocker: true,
              });
            },
          },
        )
      }
    />
  );
}
