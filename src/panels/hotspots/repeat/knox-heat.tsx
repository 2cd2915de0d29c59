import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SAME_PLACE_M } from '../../../core/hotspots/near-repeat/repeat-bins.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { NearRepeatAnswer } from '../../../jobs/protocol/repeat-jobs.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import roomStyles from '../hotspots-room.module.css';
import styles from './knox-heat.module.css';

/** Knox's table as a table: the numbers are printed, what counts is marked and told. */
export function KnoxHeat({ answer }: { readonly answer: NearRepeatAnswer }): ReactNode {
  const { t } = useTranslation('repeat');
  const format = useFormat();
  const rows = useRowNames(answer.spaceM);
  const columns = Array.from(answer.timeDays.subarray(1), (to, at) =>
    t('near.table.days', {
      from: format.integer(answer.timeDays[at] ?? 0),
      to: format.integer(to - 1),
    }),
  );
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className={roomStyles.note}>{t('near.table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('near.table.space')}</th>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((name, row) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map((column, place) => (
                <Cell key={column} answer={answer} at={row * columns.length + place} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={roomStyles.note}>
        {t('near.table.key', { n: format.integer(answer.permutations) })}
      </p>
    </div>
  );
}

/** From here on a decimal says nothing. */
const WHOLE_FROM = 20;
/** Times the usual from which a cell is drawn darker. */
const LEVELS = [1.2, 2, 4];

function Cell({
  answer,
  at,
}: {
  readonly answer: NearRepeatAnswer;
  readonly at: number;
}): ReactNode {
  const { t } = useTranslation('repeat');
  const format = useFormat();
  const observed = answer.observed[at] ?? 0;
  const expected = answer.expected[at] ?? 0;
  const sure = answer.significant[at] === 1;
  const ratio = expected > 0 ? observed / expected : null;
  const level = ratio === null ? 0 : LEVELS.filter((least) => ratio >= least).length;
  return (
    <td data-level={level} data-sure={sure}>
      <span className={styles.times}>
        {ratio === null
          ? t('near.table.none')
          : t('near.table.times', { ratio: format.decimal(ratio) })}
        {sure ? (
          <>
            <span aria-hidden="true"> ●</span>
            <VisuallyHidden> {t('near.table.sure')}</VisuallyHidden>
          </>
        ) : null}
      </span>
      <span className={styles.counts}>
        {t('near.table.counts', {
          observed: format.integer(observed),
          expected: format.decimal(expected, expected < WHOLE_FROM ? 1 : 0),
        })}
      </span>
    </td>
  );
}

/** A distance without its unit where the next one has the same. */
function bare(fromM: number, toM: number, format: ReturnType<typeof useFormat>): string {
  return fromM >= 1000 && toM >= 1000 ? format.decimal(fromM / 1000) : format.distance(fromM);
}

function useRowNames(spaceM: Float64Array): readonly string[] {
  const { t } = useTranslation('repeat');
  const format = useFormat();
  return Array.from(spaceM.subarray(1), (toM, row) => {
    const fromM = spaceM[row] ?? 0;
    if (toM === SAME_PLACE_M) return t('near.table.same');
    const to = format.distance(toM);
    return fromM <= SAME_PLACE_M
      ? t('near.table.under', { to })
      : t('near.table.between', { from: bare(fromM, toM, format), to });
  });
}
