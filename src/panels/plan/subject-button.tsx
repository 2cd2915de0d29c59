import type { ReactNode } from 'react';
import type { Subject } from '../../core/plan/subject.ts';
import { lastResult } from '../../state/selectors/last-known.ts';
import { targetNumber } from '../../state/selectors/selection.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { KindSymbol } from '../targets/kind-symbol.tsx';
import { subjectPlace } from './subject-text.ts';
import styles from './subject-button.module.css';

const CLOSE_ZOOM = 13;

/** A target by name: selects it and moves the map there, where the present result still has it. */
export function SubjectButton({ subject }: { readonly subject: Subject }): ReactNode {
  const format = useFormat();
  const { store, camera } = useServices();
  const { target } = subject;
  const known = useApp((state) => {
    const result = lastResult(state);
    return result !== null && targetNumber(result, target) >= 0;
  });
  const open = (): void => {
    const result = lastResult(store.getState());
    const number = result ? targetNumber(result, target) : -1;
    if (!result || number < 0) return;
    store.dispatch({ type: 'session/select', selection: { type: 'target', target } });
    const { lon, lat } = result.targets;
    camera.flyTo({ lon: lon[number] ?? 0, lat: lat[number] ?? 0, zoom: CLOSE_ZOOM });
  };
  const place = subjectPlace(subject, format);
  return (
    <span className={styles.subject}>
      <KindSymbol kind={subject.kind} />
      <button type="button" className={styles.name} disabled={!known} onClick={open}>
        {subject.name || target}
        {place ? <span className={styles.place}> · {place}</span> : null}
      </button>
    </span>
  );
}
