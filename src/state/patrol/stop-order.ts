import type { PatrolPlan, PlannedRoute } from '../../core/patrol/plan/patrol-plan.ts';

/** Stops of a route in visiting order, each once: index into the plan's stops → 1, 2 … */
export function stopOrder(route: Pick<PlannedRoute, 'visits'>): ReadonlyMap<number, number> {
  const order = new Map<number, number>();
  for (const { stop } of route.visits) if (!order.has(stop)) order.set(stop, order.size + 1);
  return order;
}

/** Routes of one night with their index in the plan, first team first. */
export function routesOf(
  plan: PatrolPlan,
  night: number,
): readonly { readonly route: PlannedRoute; readonly index: number }[] {
  return plan.routes
    .map((route, index) => ({ route, index }))
    .filter(({ route }) => route.night === night)
    .toSorted((a, b) => a.route.team - b.route.team);
}
