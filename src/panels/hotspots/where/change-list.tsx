import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeriodChange } from '../../../core/brief/period-change.ts';
import { notableByChance, placeChange } from '../../../core/study/place-change.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { Selection } from '../../../state/app-state.ts';
import type { ComparedBefore } from '../../../state/hotspots/shown-picture.ts';
import { drawnPicture } from '../../../state/hotspots/shown-picture.ts';
import { stretchBounds } from '../../../state/selectors/hot-places.ts';
import { useApp, useDispatch, useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import roomStyles from '../hotspots-room.module.css';
import { stretchPlace } from './stretch-words.ts';
import styles from './where.module.css';

type Props = {
  readonly result: StudyResult;
  readonly before: ComparedBefore;
  readonly by: 'stretches' | 'areas';
};

type Place = {
  readonly key: string;
  readonly name: string;
  readonly where: string;
  readonly change: PeriodChange;
  readonly selection: Selection | null;
  readonly look: () => void;
};

const FIRST_SHOWN = 8;

/** Where it changed more than the usual ups and downs, and how many places did not. */
export function ChangeList({ result, before, by }: Props): ReactNode {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const places = usePlaces(result, before, by);
  const now = useApp((state) => drawnPicture(state)?.answer.now.weight ?? 0);
  const whole = placeChange(now, before.picture.weight);
  const notable = places.filter(({ change }) => change.verdict !== 'within_variation');
  const within = places.length - notable.length;
  const shown = all ? places : notable.slice(0, FIRST_SHOWN);
  return (
    <>
      <p className={roomStyles.text}>
        {t('compare.whole', {
          now: format.decimal(whole.now),
          before: format.decimal(whole.before),
          verdict: t(`compare.verdict.${whole.verdict}`),
        })}{' '}
        {notable.length === 0
          ? t('compare.nothing')
          : t('compare.by_chance', {
              count: notable.length,
              n: format.integer(notable.length),
              of: format.integer(places.length),
              chance: format.decimal(notableByChance(places.map(({ change }) => change)), 0),
            })}
      </p>
      <ul className={styles.changes}>
        {shown.map((place) => (
          <ChangeRow key={place.key} place={place} />
        ))}
      </ul>
      {within > 0 && !all ? (
        <Button size="sm" variant="quiet" onClick={() => setAll(true)}>
          {t('compare.within', { count: within, n: format.integer(within) })}
        </Button>
      ) : null}
      <p className={roomStyles.note}>{t('compare.note')}</p>
    </>
  );
}

function ChangeRow({ place }: { readonly place: Place }): ReactNode {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const dispatch = useDispatch();
  const { change, selection } = place;
  return (
    <li>
      <button
        type="button"
        className={styles.change}
        onClick={() => {
          if (selection) dispatch({ type: 'session/select', selection });
          place.look();
        }}
      >
        <span className={styles.changeName}>{place.name}</span>
        <span className={styles.changeCounts}>
          {t('compare.counts', {
            before: format.decimal(change.before),
            now: format.decimal(change.now),
          })}
        </span>
        <span className={styles.changeWhere}>{place.where}</span>
        <span className={styles.verdict} data-verdict={change.verdict}>
          {ARROW[change.verdict]} {t(`compare.verdict.${change.verdict}`)} ·{' '}
          {t('compare.z', { z: format.fixed(change.z, 1) })}
        </span>
      </button>
    </li>
  );
}

const ARROW: Readonly<Record<PeriodChange['verdict'], string>> = {
  none: '=',
  within_variation: '≈',
  new: '●',
  more: '▲',
  fewer: '▼',
};

function usePlaces(result: StudyResult, before: ComparedBefore, by: Props['by']): Place[] {
  const format = useFormat();
  const { camera } = useServices();
  if (by === 'stretches') {
    return before.stretches.map(({ stretch, change }) => {
      const { name, place, target } = stretchPlace(result, stretch, format);
      const id = result.targets.id[target];
      return {
        key: `${stretch.peakSection}`,
        name,
        where: place,
        change,
        selection: id === undefined ? null : { type: 'target', target: id },
        look: () => camera.fitBounds(stretchBounds(result, stretch)),
      };
    });
  }
  return before.areas.map(({ area, change }) => {
    const code = result.areas.code[area];
    return {
      key: `${area}`,
      name: result.areas.name[area] ?? '',
      where: '',
      change,
      selection: code === undefined ? null : { type: 'area', code },
      look: () => undefined,
    };
  });
}
