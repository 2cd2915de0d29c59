import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { Tooltip } from './tooltip.tsx';

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  readonly icon: IconName;
  /** The accessible name, shown as a tooltip too. */
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly size?: 'sm' | 'md' | 'lg';
  readonly variant?: 'secondary' | 'quiet' | 'primary';
};

export function IconButton(props: IconButtonProps) {
  const { icon, label, shortcut, size = 'md', variant = 'quiet', className, ...rest } = props;
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <button
        type="button"
        aria-label={label}
        className={classNames(
          styles.button,
          styles[variant],
          styles[size],
          styles.iconOnly,
          className,
        )}
        {...rest}
      >
        <Icon name={icon} size={size === 'sm' ? 16 : 20} />
      </button>
    </Tooltip>
  );
}
