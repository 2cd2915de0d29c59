import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './tabs.module.css';

export type TabItem<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** A small figure after the label, already formatted. */
  readonly count?: string | undefined;
  readonly content: ReactNode;
};

export type TabsProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly items: readonly TabItem<Value>[];
  readonly onChange: (value: Value) => void;
  readonly className?: string | undefined;
};

export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { label, value, items, onChange, className } = props;
  return (
    <Base.Root
      className={classNames(styles.tabs, className)}
      value={value}
      onValueChange={(next: Value) => {
        onChange(next);
      }}
    >
      <Base.List className={styles.list} aria-label={label}>
        {items.map((item) => (
          <Base.Tab key={item.value} value={item.value} className={styles.tab}>
            {item.label}
            {item.count === undefined ? null : <span className={styles.count}>{item.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      {items.map((item) => (
        <Base.Panel key={item.value} value={item.value} className={styles.panel}>
          {item.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
