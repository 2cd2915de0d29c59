import { useId } from 'react';
import styles from './field.module.css';

export type SliderProps = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** The value in words, such as "60%": shown beside the label and spoken. */
  readonly valueText: string;
  readonly labelHidden?: boolean;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
};

export function Slider(props: SliderProps) {
  const {
    label,
    value,
    min,
    max,
    step = 1,
    valueText,
    labelHidden = false,
    disabled = false,
    onChange,
  } = props;
  const id = useId();
  const filled = max > min ? ((value - min) / (max - min)) * 100 : 0;
  return (
    <div className={styles.field}>
      {labelHidden ? null : (
        <label htmlFor={id} className={styles.label}>
          {label} · {valueText}
        </label>
      )}
      <input
        id={id}
        type="range"
        className={styles.range}
        style={{ '--filled': `${filled}%` }}
        aria-label={labelHidden ? label : undefined}
        aria-valuetext={valueText}
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          onChange(Number(event.currentTarget.value));
        }}
      />
    </div>
  );
}
