/** What the layers of a patrol plan draw: fetched with the first plan. */
export { patrolPostFeatures } from './patrol-posts/patrol-posts-layer.ts';
export { patrolRouteFeatures } from './patrol-routes/patrol-route-features.ts';
export { patrolStopFeatures } from './patrol-stops/patrol-stop-features.ts';
export { patrolZoneFeatures } from './patrol-zones/patrol-zone-features.ts';
