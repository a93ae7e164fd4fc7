import { Progress, Table } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { Circle } from '#shared/contract/communityManagers.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './CirclesPage.module.css';

/** The circles with who looks after them, how many people that is for each of them, and how lively they are. */
export function CirclesTable({ circles }: { circles: readonly Circle[] }) {
  const { t } = useTranslation('communityManagers');
  return (
    <Table.ScrollContainer minWidth={760} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table className={classes['table'] ?? ''} verticalSpacing="sm" horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('table.circle')}</Table.Th>
            <Table.Th>{t('table.managers')}</Table.Th>
            <Table.Th className={classes['number'] ?? ''}>{t('table.people')}</Table.Th>
            <Table.Th className={classes['number'] ?? ''}>{t('table.load')}</Table.Th>
            <Table.Th>{t('table.activity')}</Table.Th>
            <Table.Th>{t('table.care')}</Table.Th>
            <Table.Th className={classes['number'] ?? ''}>{t('table.voices')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {circles.map((circle) => (
            <CircleRow key={circle.segmentId} circle={circle} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function CircleRow({ circle }: { circle: Circle }) {
  const format = useFormat();
  const { segmentId, name, managers, people, unanswered } = circle;
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes['circle'] ?? ''}>
        <Link to="/community/circles/$segmentId" params={{ segmentId }} className={classes['link'] ?? ''}>
          {name}
        </Link>
      </Table.Th>
      <Table.Td>
        <Managers circle={circle} />
      </Table.Td>
      <Table.Td className={classes['number'] ?? ''}>{format.number(people)}</Table.Td>
      <Table.Td className={classes['number'] ?? ''}>
        {managers.length === 0 ? '' : format.number(Math.ceil(people / managers.length))}
      </Table.Td>
      <Table.Td>
        <Activity circle={circle} />
      </Table.Td>
      <Table.Td>
        <Care circle={circle} />
      </Table.Td>
      <Table.Td className={classes['number'] ?? ''}>
        {unanswered > 0 && (
          <Link
            to="/community/voices"
            search={{ state: 'unanswered', circle: segmentId }}
            className={classes['voices'] ?? ''}
          >
            {format.number(unanswered)}
          </Link>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function Managers({ circle: { managers } }: { circle: Circle }) {
  const { t } = useTranslation('communityManagers');
  const format = useFormat();
  if (managers.length === 0) {
    return (
      <span className={classes['nobody']}>
        <IconAlertCircle size={16} stroke={1.6} aria-hidden />
        {t('nobody')}
      </span>
    );
  }
  return (
    <ul className={classes['managers']}>
      {managers.map(({ id, personId, personName, startedOn }) => (
        <li key={id}>
          <Monogram id={personId} name={personName} size={24} />
          <span>
            <Link
              to="/alumni/$personId"
              params={{ personId }}
              className={`${classes['link'] ?? ''} enishi-name`}
            >
              {displayName(personName)}
            </Link>
            <span className={`${classes['quiet']} ${classes['since']}`}>
              {t('since', { day: format.month(startedOn) })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Activity({ circle: { active, joined } }: { circle: Circle }) {
  const { t } = useTranslation('communityManagers');
  const format = useFormat();
  if (joined === 0) return <span className={classes['quiet']}>{t('noMembers')}</span>;
  return (
    <div className={classes['activity']}>
      <div className={classes['rate']}>
        <span>{format.percent(active / joined)}</span>
        <Progress value={(100 * active) / joined} size="sm" aria-hidden />
      </div>
      <span className={classes['quiet']}>
        {t('activityOf', { active: format.number(active), joined: format.number(joined) })}
      </span>
    </div>
  );
}

function Care({ circle: { care: count, lastCareOn } }: { circle: Circle }) {
  const { t } = useTranslation('communityManagers');
  const format = useFormat();
  return (
    <span className={classes['quiet']}>
      {count === 0 ? t('careNone') : t('careOf', { count, shown: format.number(count) })}
      {lastCareOn !== null && (
        <span className={classes['last']}>{t('careLast', { day: format.date(lastCareOn) })}</span>
      )}
    </span>
  );
}
