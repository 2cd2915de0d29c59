import styles from './key-cap.module.css';
import { shortcutKeys } from './shortcut-keys.ts';

/** A shortcut such as `mod+k` or `g d`, drawn as keys. */
export function KeyCap({ shortcut }: { readonly shortcut: string }) {
  return (
    <span className={styles.keys}>
      {shortcutKeys(shortcut).map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
