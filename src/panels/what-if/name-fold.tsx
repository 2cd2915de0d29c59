import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useDispatch } from '../../state/use-app.ts';
import styles from './what-if.module.css';

const SHOWN = 60;

type Props = {
  readonly title: string;
  readonly count: number;
  readonly nameOf: (place: number) => string;
  /** Makes each name a way to its target. */
  readonly targetOf?: (place: number) => string | undefined;
  readonly open?: boolean;
};

/** A list of names that opens; its rows are made only then. */
export function NameFold({ title, count, nameOf, targetOf, open = false }: Props): ReactNode {
  const { t } = useTranslation('cut');
  const format = useFormat();
  const [shown, setShown] = useState(open);
  if (count === 0) return null;
  const places = Array.from({ length: Math.min(count, SHOWN) }, (_, place) => place);
  return (
    <details
      className={styles.fold}
      open={shown}
      onToggle={(event) => setShown(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {shown ? (
        <ul className={styles.names}>
          {places.map((place) => (
            <li key={place}>
              <Name name={nameOf(place)} target={targetOf?.(place)} />
            </li>
          ))}
          {count > SHOWN ? <li>{t('names.more', { n: format.integer(count - SHOWN) })}</li> : null}
        </ul>
      ) : null}
    </details>
  );
}

function Name(props: { readonly name: string; readonly target: string | undefined }): ReactNode {
  const { name, target } = props;
  const dispatch = useDispatch();
  if (target === undefined) return name;
  return (
    <button
      type="button"
      className={styles.name}
      onClick={() => dispatch({ type: 'session/select', selection: { type: 'target', target } })}
    >
      {name}
    </button>
  );
}
