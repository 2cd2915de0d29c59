import type { HotspotMethod } from './contract.ts';
import { heat } from './heat/heat.ts';
import { esc } from './network-density/esc.ts';
import { esd } from './network-density/esd.ts';
import { simple } from './network-density/simple.ts';

/**
 * Every hotspot method, in the order in which they are offered. One folder and one line each. What they say of
 * themselves is here, for forms and reports; their engines are fetched when they run.
 */
export const HOTSPOT_METHODS: readonly HotspotMethod[] = [heat, esc, esd, simple];

/** What the density of a study is estimated with. */
export const DENSITY_METHOD: HotspotMethod = heat;

export function hotspotMethod(id: string): HotspotMethod | undefined {
  return HOTSPOT_METHODS.find((method) => method.id === id);
}
