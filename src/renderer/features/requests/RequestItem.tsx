import { Button } from '@mantine/core';
import { IconPencil, IconTrash, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LongText } from '#renderer/features/interactions/LongText.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { MenuEntry, MoreMenu } from '#renderer/ui/MoreMenu.tsx';
import type { MemberRequest } from '#shared/contract/requests.ts';
import { daysApart } from '#shared/domain/metrics/calendarYears.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { notWaitingSince } from '#shared/domain/requests.ts';
import { RequestAnswerWords } from './RequestAnswerWords.tsx';
import classes from './RequestItem.module.css';
import { RequestPeopleLine } from './RequestPeopleLine.tsx';
import { useRequestWrites } from './useRequestWrites.ts';

interface RequestItemProps {
  readonly request: MemberRequest;
  readonly today: PlainDate;
  readonly onAnswer: () => void;
  readonly onEdit: () => void;
  readonly onPeople: () => void;
}

/** A voice: what is asked, by whom and since when, and what the company says to it. */
export function RequestItem({ request, today, onAnswer, onEdit, onPeople }: RequestItemProps) {
  const { t } = useTranslation('requests');
  const heading = useId();
  const { title, words, answer } = request;
  const deed = answer === null ? t('answerIt') : answer === 'willDo' ? t('markDone') : t('changeAnswer');
  return (
    <li>
      <article className={classes['request']} aria-labelledby={heading}>
        <div className={classes['head']}>
          <div className={classes['words']}>
            <h2 id={heading} className={classes['title']}>
              {title}
            </h2>
            <About request={request} today={today} />
          </div>
          <div className={classes['actions']}>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('deedFor', { deed, title })}
              onClick={onAnswer}
            >
              {deed}
            </Button>
            <RequestMenu request={request} onEdit={onEdit} onPeople={onPeople} />
          </div>
        </div>
        {words !== '' && <LongText text={words} />}
        <RequestPeopleLine request={request} onShow={onPeople} />
        <RequestAnswerWords request={request} />
      </article>
    </li>
  );
}

/** Since when, about what, from where, and who answers. */
function About({ request, today }: Pick<RequestItemProps, 'request' | 'today'>) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const format = useFormat();
  const { raisedOn, orientation, segmentId, segmentName, owner, tier, answeredOn } = request;
  const late = answeredOn === null && raisedOn < notWaitingSince(today);
  const days = daysApart(raisedOn, today);
  return (
    <p className={classes['about']}>
      {late ? (
        <span className={classes['late']}>{t('waits', { count: days, shown: format.number(days) })}</span>
      ) : (
        <span>{t('raised', { day: format.date(raisedOn) })}</span>
      )}
      {orientation !== null && <span>{t(`vocabulary:orientationKind.${orientation}`)}</span>}
      {segmentId !== null && (
        <Link to="/community/circles/$segmentId" params={{ segmentId }} className={classes['circle'] ?? ''}>
          {segmentName}
        </Link>
      )}
      <span>{owner === null ? t('unowned') : t('owned', { owner })}</span>
      {tier !== 'open' && <span className={classes['tier']}>{t(`vocabulary:noteTier.${tier}`)}</span>}
    </p>
  );
}

function RequestMenu({
  request,
  onEdit,
  onPeople,
}: Pick<RequestItemProps, 'request' | 'onEdit' | 'onPeople'>) {
  const { t } = useTranslation('requests');
  const { remove } = useRequestWrites();
  const label = t('more', { title: request.title });
  return (
    <MoreMenu label={label}>
      <MenuEntry sign={IconPencil} onClick={onEdit}>
        {t('change')}
      </MenuEntry>
      <MenuEntry sign={IconUsers} onClick={onPeople}>
        {t('people')}
      </MenuEntry>
      <MenuEntry sign={IconTrash} onClick={() => remove(request)}>
        {t('remove')}
      </MenuEntry>
    </MoreMenu>
  );
}
