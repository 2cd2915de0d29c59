import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import styles from './filter-button.module.css';

export type FilterButtonProps = {
  readonly label: string;
  /** What is chosen, briefly; absent when nothing narrows. */
  readonly value?: string | undefined;
  readonly icon?: IconName;
  readonly children: ReactNode;
};

export function FilterButton({ label, value, icon, children }: FilterButtonProps) {
  return (
    <Popover
      label={label}
      side="top"
      trigger={
        <Button
          size="sm"
          className={classNames(styles.button, value !== undefined && styles.on)}
          {...(icon ? { icon } : {})}
        >
          {label}
          {value === undefined ? null : <span className={styles.value}>{value}</span>}
          <Icon name="chevron-up" size={12} />
        </Button>
      }
    >
      {children}
    </Popover>
  );
}
