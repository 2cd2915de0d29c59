import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { targetsByArea } from '../../state/selectors/patrol-plan.ts';
import type { AreaTargets } from '../../state/selectors/patrol-plan.ts';
import { targetLabel } from '../../i18n/target-label.ts';
import { useTargetActions } from '../targets/use-target-actions.ts';
import styles from './check-list.module.css';

type Props = { readonly result: StudyResult; readonly most: number };

const COLUMNS = 5;

/**
 * The top targets by commune, with room to tick and to write. One table, whose head the browser repeats
 * on every page: a list to take along.
 */
export function CheckList({ result, most }: Props): ReactNode {
  const { t } = useTranslation('patrol');
  const groups = useMemo(() => targetsByArea(result, most), [result, most]);
  return (
    <section className={styles.section} aria-label={t('check.title')}>
      <table className={styles.table}>
        <caption className={styles.title}>{t('check.title')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              {t('check.rank')}
            </th>
            <th scope="col">{t('check.target')}</th>
            <th scope="col" className={styles.number}>
              {t('check.count')}
            </th>
            <th scope="col" className={styles.tick}>
              {t('check.done')}
            </th>
            <th scope="col" className={styles.blank}>
              {t('check.remark')}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <CommuneRows key={group.area} result={result} group={group} />
        ))}
      </table>
      <p className={styles.foot}>{t('check.foot')}</p>
    </section>
  );
}

type CommuneProps = { readonly result: StudyResult; readonly group: AreaTargets };

function CommuneRows({ result, group: { area, targets } }: CommuneProps): ReactNode {
  const { t } = useTranslation(['patrol', 'targets', 'model']);
  const format = useFormat();
  const actions = useTargetActions(result);
  return (
    <tbody>
      <tr className={styles.commune}>
        <th scope="rowgroup" colSpan={COLUMNS}>
          {result.areas.name[area] ?? t('targets:no_commune')}
          <span className={styles.of}>
            {t('bases.targets', { count: targets.length, n: format.integer(targets.length) })}
          </span>
        </th>
      </tr>
      {targets.map((target) => {
        const label = targetLabel(result, target, format);
        return (
          <tr key={target}>
            <td className={styles.number}>{format.integer(result.targets.rank[target] ?? 0)}</td>
            <td>
              <button type="button" className={styles.name} onClick={() => actions.open(target)}>
                {label.name}
              </button>{' '}
              <span className={styles.place}>
                {t(`model:target_kind.${label.kind}`)}
                {label.place ? ` · ${label.place}` : ''}
              </span>
            </td>
            <td className={styles.number}>{format.decimal(result.targets.count[target] ?? 0)}</td>
            <td className={styles.tick}>☐</td>
            <td className={styles.blank}>{'\u00a0'}</td>
          </tr>
        );
      })}
    </tbody>
  );
}
