import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { CutView } from '../../state/what-if/what-if-state.ts';
import { targetName } from './cut-label.ts';
import { NameFold } from './name-fold.tsx';
import { OwnerTable } from './owner-table.tsx';
import styles from './what-if.module.css';

/** Who goes dark, by name: communes left with none, protected works, operators, everything. */
export function LossNames({ view }: { readonly view: CutView }): ReactNode {
  const { t } = useTranslation('cut');
  const format = useFormat();
  const { answer, result } = view;
  const communes = Array.from(answer.darkAreas, (area) => result.areas.name[area] ?? '');
  const nameOf = (target: number): string => targetName(result, target, format);
  return (
    <div className={styles.folds}>
      <NameFold
        title={t('names.communes', { n: format.integer(communes.length) })}
        count={communes.length}
        nameOf={(place) => communes[place] ?? ''}
        open
      />
      <NameFold
        title={t('names.works', { n: format.integer(answer.darkWorks.length) })}
        count={answer.darkWorks.length}
        nameOf={(place) => nameOf(answer.darkWorks[place] ?? 0)}
        targetOf={(place) => result.targets.id[answer.darkWorks[place] ?? 0]}
      />
      {answer.owners.length > 0 ? <OwnerTable owners={answer.owners} /> : null}
      <NameFold
        title={t('names.targets', { n: format.integer(answer.darkTargets.length) })}
        count={answer.darkTargets.length}
        nameOf={(place) => nameOf(answer.darkTargets[place] ?? 0)}
        targetOf={(place) => result.targets.id[answer.darkTargets[place] ?? 0]}
      />
    </div>
  );
}
