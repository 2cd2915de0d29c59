import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NetworkReview } from '../../../core/study/network-review.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { FigureTable } from '../../../ui/figure-table.tsx';
import styles from './review.module.css';

/** What each tolerance would join: pointed at, it shows on the map; taken, the analysis runs with it. */
export function SnapTable({ review }: { readonly review: NetworkReview }): ReactNode {
  const { t } = useTranslation('review');
  const format = useFormat();
  const dispatch = useDispatch();
  const network = useApp(({ project }) => project.study.network);
  const preview = (toleranceM: number | null): void =>
    dispatch({ type: 'session/set-review', change: { toleranceM } });
  return (
    <section className={styles.section} aria-labelledby="snap-title">
      <h3 id="snap-title" className={styles.title}>
        {t('snap.title')}
      </h3>
      <p className={styles.note}>{t('snap.text')}</p>
      <FigureTable figures className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('snap.tolerance')}</th>
              <th scope="col">{t('snap.joined')}</th>
              <th scope="col">{t('snap.loose')}</th>
              <th scope="col">{t('snap.pieces')}</th>
              <th scope="col">
                <span className={styles.hidden}>{t('snap.choose')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {review.snaps.map(({ toleranceM, joinedEnds, deadEnds, pieces }) => {
              const used = toleranceM === network.nodeToleranceM;
              const metres = format.decimal(toleranceM, toleranceM < 1 ? 1 : 0);
              return (
                <tr
                  key={toleranceM}
                  data-used={used}
                  onPointerEnter={() => preview(toleranceM)}
                  onPointerLeave={() => preview(null)}
                >
                  <th scope="row">{t('snap.metres', { metres })}</th>
                  <td>{format.integer(joinedEnds)}</td>
                  <td>{format.integer(deadEnds)}</td>
                  <td>{format.integer(pieces)}</td>
                  <td>
                    {used ? (
                      <span className={styles.used}>{t('snap.used')}</span>
                    ) : (
                      <Button
                        size="sm"
                        variant="quiet"
                        onFocus={() => preview(toleranceM)}
                        onBlur={() => preview(null)}
                        onClick={() => {
                          const change = { network: { ...network, nodeToleranceM: toleranceM } };
                          dispatch({ type: 'project/set-study', change });
                        }}
                      >
                        {t('snap.use', { metres })}
                      </Button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </FigureTable>
    </section>
  );
}
