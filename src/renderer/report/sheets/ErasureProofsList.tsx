import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { ErasureProofs } from '#shared/contract/paper.ts';
import classes from './lists.module.css';

/** The proofs of erasures on paper. */
export function ErasureProofsList({ list }: { list: ErasureProofs }) {
  const { t } = useTranslation('erasures');
  const format = useFormat();
  return (
    <article className={classes['sheet']} lang={list.language}>
      <header className={classes['head']}>
        <h1>{t('paper.title')}</h1>
        <p>{list.workspace}</p>
        <p className={classes['note']}>
          {t('paper.counted', {
            count: list.total,
            shown: format.number(list.total),
            date: format.date(list.date),
          })}
        </p>
        <p className={classes['note']}>{t('paper.explained')}</p>
      </header>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('panel.erasedAt')}</th>
            <th scope="col">{t('panel.reason')}</th>
            <th scope="col">{t('panel.actor')}</th>
            <th scope="col">{t('panel.records')}</th>
            <th scope="col">{t('panel.file')}</th>
            <th scope="col">{t('panel.number')}</th>
          </tr>
        </thead>
        <tbody>
          {list.proofs.map((proof) => (
            <tr key={proof.id}>
              <td>{format.moment(proof.erasedAt)}</td>
              <td>{t(`reason.${proof.reason}`)}</td>
              <td>{proof.actor}</td>
              <td>{format.number(proof.records)}</td>
              <td>{proof.rewrittenAt === null ? t('panel.pending') : format.moment(proof.rewrittenAt)}</td>
              <td>
                <small>{proof.id}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
