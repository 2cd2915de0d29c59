import { Select as Base } from '@base-ui/react/select';
import { classNames } from './class-names.ts';
import fieldStyles from './field.module.css';
import { Icon } from './icon.tsx';
import styles from './popup.module.css';

export type SelectOption<Value extends string> = { readonly value: Value; readonly label: string };

export type SelectProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  /** Keeps the label for assistive technology only. */
  readonly labelHidden?: boolean;
  readonly className?: string;
};

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, value, options, onChange, labelHidden = false, className } = props;
  return (
    <div className={classNames(fieldStyles.field, className)}>
      {labelHidden ? null : <span className={fieldStyles.label}>{label}</span>}
      <Base.Root
        items={options}
        value={value}
        onValueChange={(next: Value | null) => {
          if (next !== null) onChange(next);
        }}
      >
        <Base.Trigger className={fieldStyles.control} aria-label={label}>
          <Base.Value className={fieldStyles.value} />
          <Base.Icon>
            <Icon name="chevron-down" size={16} />
          </Base.Icon>
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner
            className={styles.positioner}
            sideOffset={4}
            alignItemWithTrigger={false}
          >
            <Base.Popup className={classNames(styles.popup, styles.list)}>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className={styles.item}>
                  <Base.ItemText className={styles.itemText}>{option.label}</Base.ItemText>
                  <span className={styles.indicator}>
                    <Base.ItemIndicator>
                      <Icon name="check" size={16} />
                    </Base.ItemIndicator>
                  </span>
                </Base.Item>
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </div>
  );
}
