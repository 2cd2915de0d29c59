import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { KindId } from '../../../core/model/registry.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import styles from './records.module.css';

export type KindBoxesProps<Kind extends KindId> = {
  readonly label: string;
  readonly kinds: readonly Kind[];
  readonly chosen: readonly Kind[];
  readonly onChange: (chosen: readonly Kind[]) => void;
  /** Records of each, where there are some. */
  readonly rows?: Readonly<Partial<Record<KindId, number>>>;
};

export function KindBoxes<Kind extends KindId>(props: KindBoxesProps<Kind>) {
  const { label, kinds, chosen, onChange, rows } = props;
  const { t } = useTranslation(['shell', 'model']);
  const format = useFormat();
  const heading = useId();
  const all = chosen.length === kinds.length;
  return (
    <section aria-labelledby={heading}>
      <div className={styles.head}>
        <h3 id={heading} className={styles.label}>
          {label}
        </h3>
        <Button size="sm" variant="quiet" onClick={() => onChange(all ? [] : kinds)}>
          {t(all ? 'records.none' : 'records.all')}
        </Button>
      </div>
      <div className={styles.boxes}>
        {kinds.map((kind) => (
          <Checkbox
            key={kind}
            checked={chosen.includes(kind)}
            onChange={(on) =>
              onChange(kinds.filter((one) => (one === kind ? on : chosen.includes(one))))
            }
          >
            {t(`model:kind.${kind}`)}
            {rows ? <span className={styles.count}> {format.integer(rows[kind] ?? 0)}</span> : null}
          </Checkbox>
        ))}
      </div>
    </section>
  );
}
