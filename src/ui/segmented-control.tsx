import { useId } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import styles from './segmented-control.module.css';

export type Segment<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly icon?: IconName;
  /** Only the icon is drawn; the label stays its name. */
  readonly iconOnly?: boolean;
};

export type SegmentedControlProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly segments: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
  readonly size?: 'sm' | 'md';
  readonly stretch?: boolean;
};

/** One choice among few, all visible: radio buttons, so arrow keys move between them. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, value, segments, onChange, size = 'md', stretch = false } = props;
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={classNames(styles.group, size === 'sm' && styles.sm, stretch && styles.stretch)}
    >
      {segments.map((segment) => (
        <label
          key={segment.value}
          className={styles.segment}
          title={segment.iconOnly ? segment.label : undefined}
        >
          <input
            type="radio"
            className={styles.radio}
            name={name}
            checked={segment.value === value}
            aria-label={segment.label}
            onChange={() => {
              onChange(segment.value);
            }}
          />
          {segment.icon ? <Icon name={segment.icon} size={16} /> : null}
          {segment.iconOnly ? null : <span>{segment.label}</span>}
        </label>
      ))}
    </div>
  );
}
