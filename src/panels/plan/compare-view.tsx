import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MOVES } from '../../core/plan/compare-assessments.ts';
import type { ComparedTarget, Move } from '../../core/plan/compare-assessments.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ToggleChip } from '../../ui/toggle-chip.tsx';
import { ChipGroup } from './chip-group.tsx';
import { ChangedInputs } from './changed-inputs.tsx';
import { CompareRow } from './compare-row.tsx';
import type { ShownComparison } from './use-comparison.ts';
import { MoreButton } from './more-button.tsx';
import styles from './assessment.module.css';

const AT_FIRST = 30;
const STEP = 70;

/** Two pictures side by side: what they were made from, who moved, and why. */
export function CompareView({ shown }: { readonly shown: ShownComparison }): ReactNode {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { moves, targets, areas } = shown.comparison;
  const [move, setMove] = useState<Move | 'moved'>('moved');
  const [most, setMost] = useState(AT_FIRST);
  const rows = targets.filter((row) =>
    move === 'moved' ? row.move !== 'same' : row.move === move,
  );
  const moved = targets.length - moves.same;
  const left = rows.length - most;
  const movedAreas = areas
    .filter(({ places }) => places !== 0)
    .toSorted((a, b) => Math.abs(b.places) - Math.abs(a.places))
    .slice(0, 5);
  return (
    <>
      <ChangedInputs shown={shown} />
      <ChipGroup label={t('compare.show')}>
        <ToggleChip
          label={t('compare.show_moved', { n: format.integer(moved) })}
          pressed={move === 'moved'}
          onChange={() => setMove('moved')}
        />
        {MOVES.filter((each) => moves[each] > 0).map((each) => (
          <ToggleChip
            key={each}
            label={t(`compare.move.${each}`)}
            count={format.integer(moves[each])}
            pressed={move === each}
            onChange={(pressed) => setMove(pressed ? each : 'moved')}
          />
        ))}
      </ChipGroup>
      {rows.length === 0 ? <p className={styles.why}>{t('compare.none')}</p> : null}
      <ol className={styles.list} aria-label={t('assess.targets')}>
        {rows.slice(0, most).map((row: ComparedTarget) => (
          <CompareRow key={row.target} row={row} />
        ))}
      </ol>
      <MoreButton left={left} onMore={() => setMost(most + STEP)} />
      {movedAreas.length > 0 ? (
        <div className={styles.changed}>
          <p className={styles.title}>{t('compare.areas')}</p>
          {movedAreas.map(({ code, before, after }) => (
            <p key={code}>
              {t('compare.area_line', {
                name: after?.name ?? before?.name ?? '',
                before: format.integer(before?.rank ?? 0),
                after: format.integer(after?.rank ?? 0),
              })}
            </p>
          ))}
        </div>
      ) : null}
    </>
  );
}
