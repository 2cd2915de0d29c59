import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import styles from './popup.module.css';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  /** Marks the present choice of a menu of choices. */
  readonly checked?: boolean;
  /** It is on or off by itself, rather than one choice among several. */
  readonly toggles?: boolean;
  readonly disabled?: boolean;
  readonly separated?: boolean;
  readonly onSelect: () => void;
};

export type MenuProps = {
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'center' | 'end';
};

export function Menu({ trigger, entries, align = 'end' }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} align={align} sideOffset={6}>
          <Base.Popup className={classNames(styles.popup, styles.list)}>
            {entries.map((entry) => (
              <MenuItem key={entry.id} entry={entry} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function MenuItem({ entry }: { readonly entry: MenuEntry }) {
  return (
    <>
      {entry.separated ? <Base.Separator className={styles.separator} /> : null}
      <Base.Item
        className={styles.item}
        disabled={entry.disabled ?? false}
        onClick={entry.onSelect}
        {...(entry.checked === undefined
          ? {}
          : {
              role: entry.toggles ? 'menuitemcheckbox' : 'menuitemradio',
              'aria-checked': entry.checked,
            })}
      >
        {entry.icon ? <Icon name={entry.icon} size={18} /> : null}
        <span className={styles.itemText}>{entry.label}</span>
        {entry.checked ? <Icon name="check" size={16} /> : null}
      </Base.Item>
    </>
  );
}
