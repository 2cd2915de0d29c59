import type { ReactNode } from 'react';
import styles from './badge.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

export type BadgeTone = 'neutral' | 'accent' | 'warning' | 'danger' | 'success';

export type BadgeProps = {
  readonly tone?: BadgeTone;
  readonly icon?: IconName;
  readonly children: ReactNode;
};

export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, styles[tone])}>
      {icon ? <Icon name={icon} size={14} /> : null}
      {children}
    </span>
  );
}
