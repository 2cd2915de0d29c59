import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PICTURE_VIEWS } from '../../../state/hotspots/picture-session.ts';
import type { PictureView } from '../../../state/hotspots/picture-session.ts';
import { useApp, useDispatch, useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import roomStyles from '../hotspots-room.module.css';
import { usePicture } from './use-picture.ts';
import styles from './where.module.css';

/** The layer of each view. A person who hid or showed it by hand has the switch obeyed all the same. */
const VIEW_LAYER: Readonly<Record<PictureView, string>> = {
  network: 'lixels',
  cells: 'clusters',
  communes: 'commune_rate',
};

/** What the concentration is shown on: the cable, cells or communes. */
export function ViewSwitch(): ReactNode {
  const { t } = useTranslation('hotspots');
  const dispatch = useDispatch();
  const { store } = useServices();
  const { picture, change } = usePicture();
  const cells = useApp(({ session }) => session.hotspots.clusters.answer);
  const show = (view: PictureView): void => {
    const { layers } = store.getState().project;
    for (const [of, layer] of Object.entries(VIEW_LAYER)) {
      if (!layers[layer]) continue;
      dispatch({ type: 'project/set-layer', layer, change: { visible: of === view } });
    }
    if (view === 'cells') {
      const { clusters } = store.getState().session.hotspots;
      const options = { ...clusters.options, units: 'cell' } as const;
      dispatch({ type: 'session/set-hotspots', change: { clusters: { ...clusters, options } } });
    }
    change({ view });
  };
  return (
    <div className={roomStyles.section}>
      <SegmentedControl
        label={t('view.label')}
        value={picture.view}
        segments={PICTURE_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        onChange={show}
        size="sm"
        stretch
      />
      {picture.view === 'network' ? null : (
        <p className={roomStyles.note}>{t(`view.${picture.view}_note`)}</p>
      )}
      {picture.view === 'cells' && cells.status === 'loading' ? (
        <output className={styles.waiting}>
          <Progress label={t('view.cells_wait')} fraction={cells.progress.fraction} />
          <Button size="sm" variant="quiet" onClick={() => show('network')}>
            {t('tools.cancel')}
          </Button>
        </output>
      ) : null}
    </div>
  );
}
