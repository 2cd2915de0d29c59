import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyScenario } from '../../core/criticality/scenario.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useDispatch, useServices } from '../../state/use-app.ts';
import type { WorstView } from '../../state/what-if/what-if-state.ts';
import { Button } from '../../ui/button.tsx';
import { targetName } from './cut-label.ts';
import { ListHeader } from './list-header.tsx';
import { PLACE_ZOOM, RankedPlace } from './ranked-place.tsx';
import styles from './what-if.module.css';

type Props = {
  readonly view: WorstView;
  readonly result: StudyResult;
  readonly onOpened: () => void;
};

/** The worst discs: a press shows one on the map, another lays it on the table. */
export function WorstList({ view, result, onOpened }: Props): ReactNode {
  const { t } = useTranslation('cut');
  const format = useFormat();
  const dispatch = useDispatch();
  const { camera } = useServices();
  const { answer, request } = view;
  if (answer.places.length === 0) return null;
  const radius = format.distance(request.radiusM);
  return (
    <>
      <ListHeader
        title={t('worst.list')}
        clear={t('worst.clear')}
        onClear={() => dispatch({ type: 'session/set-cut', change: { worst: { status: 'none' } } })}
      />
      <ol className={styles.list}>
        {answer.places.map(({ lon, lat, loss, links, nodes, merged, sections }, at) => {
          const number = at + 1;
          const near = sections[0] ?? -1;
          const name = near < 0 ? '' : t('worst.near', { name: targetName(result, near, format) });
          const notes = [
            ...(name === '' ? [] : [name]),
            t('worst.takes', { links: format.integer(links), nodes: format.integer(nodes) }),
            ...(merged > 1 ? [t('worst.merged', { n: format.integer(merged) })] : []),
          ];
          const scenario = {
            ...emptyScenario(),
            name: t('worst.scenario_name', { number, radius }),
            cuts: [{ type: 'disc', lon, lat, radiusM: request.radiusM } as const],
          };
          return (
            <RankedPlace
              key={number}
              number={number}
              at={[lon, lat]}
              show={t('worst.show', { number })}
              name={t('worst.place', figures(loss, format))}
              figure={t('worst.more', figures(loss, format))}
              notes={notes}
            >
              <Button
                size="sm"
                aria-label={t('worst.open', { number })}
                onClick={() => {
                  dispatch({ type: 'project/open-scenario', scenario, saved: '' });
                  dispatch({ type: 'session/set-cut', change: { chosen: 0 } });
                  camera.flyTo({ lon, lat, zoom: PLACE_ZOOM });
                  onOpened();
                }}
              >
                {t('worst.open_short')}
              </Button>
            </RankedPlace>
          );
        })}
      </ol>
    </>
  );
}

type Figures = Readonly<Record<'sites' | 'subscribers' | 'posts' | 'works' | 'communes', string>>;

function figures(
  loss: WorstView['answer']['places'][number]['loss'],
  format: ReturnType<typeof useFormat>,
): Figures {
  return {
    sites: format.integer(loss.sites),
    subscribers: format.integer(loss.subscribers),
    posts: format.integer(loss.posts),
    works: format.integer(loss.works),
    communes: format.integer(loss.communes),
  };
}
