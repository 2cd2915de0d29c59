import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NetworkFindingCode } from '../../../core/network/review/network-review.ts';
import type { NetworkReview, ReviewFinding } from '../../../core/study/network-review.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useApp, useDispatch, useServices } from '../../../state/use-app.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { findingText } from './finding-text.ts';
import styles from './review.module.css';

type Props = { readonly code: NetworkFindingCode; readonly review: NetworkReview };

const FIRST_SHOWN = 50;
const NEAR_ZOOM = 15;

/** Findings of one kind: how many, what they mean, and each of them one press from the map. */
export function FindingGroup({ code, review }: Props): ReactNode {
  const { t } = useTranslation('review');
  const format = useFormat();
  const dispatch = useDispatch();
  const open = useApp(({ session }) => session.review.shown === code);
  return (
    <div className={styles.group}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        onClick={() => {
          const change = { shown: open ? null : code, picked: null };
          dispatch({ type: 'session/set-review', change });
        }}
      >
        <span className={styles.headText}>
          <span className={styles.name}>{t(`code.${code}.title`)}</span>
          <span className={styles.note}>{t(`code.${code}.text`)}</span>
        </span>
        <Badge tone="neutral">{format.integer(review.counts[code])}</Badge>
        <Icon name={open ? 'chevron-up' : 'chevron-down'} size={16} />
      </button>
      {open ? <Findings code={code} review={review} /> : null}
    </div>
  );
}

function Findings({ code, review }: Props): ReactNode {
  const { t } = useTranslation('review');
  const format = useFormat();
  const [most, setMost] = useState(FIRST_SHOWN);
  const first = review.findings.findIndex((finding) => finding.code === code);
  const found = review.findings.filter((finding) => finding.code === code);
  return (
    <>
      <ol className={styles.list}>
        {found.slice(0, most).map((finding, place) => (
          <Finding key={first + place} finding={finding} at={first + place} />
        ))}
      </ol>
      {found.length > most ? (
        <div className={styles.more}>
          <Button size="sm" variant="quiet" onClick={() => setMost(most + 4 * FIRST_SHOWN)}>
            {t('more', { n: format.integer(found.length - most) })}
          </Button>
        </div>
      ) : null}
      {review.counts[code] > found.length ? (
        <p className={styles.note}>{t('cut_off', { n: format.integer(found.length) })}</p>
      ) : null}
    </>
  );
}

function Finding(props: { readonly finding: ReviewFinding; readonly at: number }): ReactNode {
  const { finding, at } = props;
  const { t } = useTranslation('review');
  const format = useFormat();
  const dispatch = useDispatch();
  const { camera } = useServices();
  const picked = useApp(({ session }) => session.review.picked === at);
  return (
    <li>
      <button
        type="button"
        className={styles.finding}
        aria-current={picked}
        onClick={() => {
          dispatch({ type: 'session/set-review', change: { picked: at } });
          camera.flyTo({ lon: finding.lon, lat: finding.lat, zoom: NEAR_ZOOM });
        }}
      >
        {findingText(finding, t, format)}
      </button>
    </li>
  );
}
