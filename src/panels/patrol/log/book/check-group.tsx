import type { ReactNode } from 'react';
import { Checkbox } from '../../../../ui/checkbox.tsx';
import styles from '../log.module.css';

type Props = {
  readonly legend: string;
  /** Said where there is nothing to tick. */
  readonly none: string;
  readonly items: readonly {
    readonly key: string;
    readonly label: string;
    readonly facts?: string;
  }[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
};

/** Several of a list, ticked. */
export function CheckGroup({ legend, none, items, chosen, onChange }: Props): ReactNode {
  const toggled = (key: string, on: boolean): ReadonlySet<string> =>
    on ? new Set([...chosen, key]) : new Set([...chosen].filter((one) => one !== key));
  return (
    <fieldset className={styles.checks}>
      <legend className={styles.legend}>{legend}</legend>
      {items.length === 0 ? <p className={styles.note}>{none}</p> : null}
      {items.map(({ key, label, facts }) => (
        <Checkbox key={key} checked={chosen.has(key)} onChange={(on) => onChange(toggled(key, on))}>
          {label}
          {facts === undefined ? null : <span className={styles.checkFacts}>{facts}</span>}
        </Checkbox>
      ))}
    </fieldset>
  );
}
