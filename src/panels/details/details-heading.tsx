import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetKind } from '../../core/study/study-result.ts';
import { Badge } from '../../ui/badge.tsx';
import { KindSymbol } from '../targets/kind-symbol.tsx';
import styles from './details.module.css';

type Props = {
  readonly kind: TargetKind;
  readonly name: string;
  /** Place, commune, owner; empty ones are left out. */
  readonly lines: readonly string[];
  readonly rank: string;
};

export function DetailsHeading({ kind, name, lines, rank }: Props): ReactNode {
  const { t } = useTranslation('targets');
  return (
    <div className={styles.heading}>
      <p className={styles.kind}>
        <KindSymbol kind={kind} />
        {t(`model:target_kind.${kind}`)}
        <Badge tone="accent">{rank}</Badge>
      </p>
      <h3 className={styles.name}>{name}</h3>
      <p className={styles.lines}>{lines.filter(Boolean).join(' · ')}</p>
    </div>
  );
}
