import type { FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { AppState } from '../../../state/app-state.ts';
import { lastPlan, planOnMap } from '../../../state/patrol/shown-plan.ts';
import { ICONS } from '../../icons/icon-names.ts';
import { LABEL_FONT } from '../../style/label-fonts.ts';
import type { LayerLook, MapLayer } from '../contract.ts';
import { PatrolLegendLater } from '../patrol-zones/patrol-legend-later.tsx';
import { patrolPalette } from '../patrol-zones/patrol-palette.ts';
import { patrolPick } from '../patrol-zones/patrol-pick.ts';

/** Filled by the map port from the state. */
export const PATROL_POSTS_SOURCE = 'patrol_posts';

/** Where to stand guard: numbered diamonds. */
export const PATROL_POSTS_LAYER: MapLayer = {
  id: 'patrol_posts',
  group: 'context',
  band: 'overlay',
  tiles: [],
  visibleByDefault: (room) => room === 'patrol',
  style: (_state, look) => patrolPostsStyle(look),
  count: (state) => lastPlan(state)?.posts.length ?? null,
  Legend: PatrolLegendLater,
  pick: patrolPick(['patrol-post']),
};

export function patrolPostFeatures(state: AppState): FeatureCollection<Point> {
  const { picked } = state.session.patrol;
  return {
    type: 'FeatureCollection',
    features: (planOnMap(state)?.posts ?? []).map(({ lon, lat }, index) => ({
      type: 'Feature',
      properties: {
        what: 'post',
        index,
        text: String(index + 1),
        picked: picked?.type === 'post' && picked.index === index,
      },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}

function patrolPostsStyle({ theme, opacity }: LayerLook): readonly LayerSpecification[] {
  const palette = patrolPalette(theme);
  const picked: ExpressionSpecification = ['boolean', ['get', 'picked'], false];
  return [
    {
      id: 'patrol-post',
      type: 'symbol',
      source: PATROL_POSTS_SOURCE,
      layout: {
        'icon-image': ICONS.fraud,
        'icon-size': ['case', picked, 1.7, 1.4],
        'icon-allow-overlap': true,
        'text-field': ['get', 'text'],
        'text-font': LABEL_FONT.semibold,
        'text-size': 11.5,
        'text-allow-overlap': true,
      },
      paint: {
        'icon-color': palette.post,
        'icon-halo-color': palette.ground,
        'icon-halo-width': 2,
        'icon-opacity': opacity,
        'text-color': palette.ground,
        'text-opacity': opacity,
      },
    },
  ];
}
