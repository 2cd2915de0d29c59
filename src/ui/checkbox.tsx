import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './field.module.css';

export type CheckboxProps = {
  readonly checked: boolean;
  readonly indeterminate?: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
};

export function Checkbox(props: CheckboxProps) {
  const { checked, indeterminate = false, disabled = false, onChange, children } = props;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <label className={styles.check}>
      <input
        ref={box}
        type="checkbox"
        className={styles.box}
        checked={checked}
        disabled={disabled}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      <span>{children}</span>
    </label>
  );
}
