import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

export type ButtonProps = ComponentProps<'button'> & {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'sm' | 'md' | 'lg';
  readonly icon?: IconName;
  readonly children?: ReactNode;
};

export function Button(props: ButtonProps) {
  const { variant = 'secondary', size = 'md', icon, children, className, ...rest } = props;
  return (
    <button
      type="button"
      className={classNames(styles.button, styles[variant], styles[size], className)}
      {...rest}
    >
      {icon ? <Icon name={icon} size={size === 'sm' ? 16 : 18} /> : null}
      {children}
    </button>
  );
}
