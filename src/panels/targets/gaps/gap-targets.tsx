import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { boundsOf } from './bounds-of.ts';
import { TargetLines } from './target-lines.tsx';
import styles from './gaps.module.css';

type Props = {
  readonly result: StudyResult;
  readonly title: string;
  /** First rank first. */
  readonly targets: Uint32Array;
};

const SHOWN_FIRST = 10;
const SHOWN_MORE = 50;

/** The targets of one gap, highest ranked first; more as they are asked for. */
export function GapTargets({ result, title, targets }: Props): ReactNode {
  const { t } = useTranslation('risk');
  const format = useFormat();
  const { camera } = useServices();
  const [count, setCount] = useState(SHOWN_FIRST);
  const shown = Array.from(targets.subarray(0, count));
  return (
    <div className={styles.outcome}>
      <h4 className={styles.figure}>{title}</h4>
      <TargetLines label={title} result={result} targets={shown} />
      <div className={styles.actions}>
        {targets.length > count ? (
          <Button size="sm" variant="quiet" onClick={() => setCount(count + SHOWN_MORE)}>
            {t('gap.more', { n: format.integer(targets.length - count) })}
          </Button>
        ) : null}
        <Button
          size="sm"
          variant="quiet"
          icon="pin"
          onClick={() => camera.fitBounds(boundsOf(result, Array.from(targets.subarray(0, 300))))}
        >
          {t('cover.show')}
        </Button>
      </div>
    </div>
  );
}
