import { asWritten } from './plane.ts';
import type { Point } from './plane.ts';
import { lengthM } from './polyline.ts';
import type { CableRecord } from './cable-records.ts';
import type { SiteRecord } from './site-records.ts';

/** For the bench: each cable and mast `scale` times, the copies a little aside under ids of their own. */
export function multiplyCables(cables: readonly CableRecord[], scale: number): CableRecord[] {
  return copies(scale).flatMap((copy) =>
    cables.map((cable) => {
      if (copy === 0) return cable;
      const line = cable.line.map(([x, y]) => asWritten([x + copy * 11, y + copy * 8]));
      const id = `${cable.id}-${copy}`;
      const ends = {
        from_asset: suffixed(cable.fromAsset, copy),
        to_asset: suffixed(cable.toAsset, copy),
      };
      return {
        ...cable,
        id,
        line,
        lengthM: lengthM(line),
        properties: { ...cable.properties, id, ...ends },
      };
    }),
  );
}

export function multiplySites(sites: readonly SiteRecord[], scale: number): SiteRecord[] {
  return copies(scale).flatMap((copy) =>
    sites.map((site) => {
      if (copy === 0) return site;
      const at: Point = asWritten([site.at[0] + copy * 11, site.at[1] + copy * 8]);
      const id = `${site.id}-${copy}`;
      const { fed_by: fedBy, backup_feed: backup } = site.properties;
      const feeds = { fed_by: copied(fedBy, copy), backup_feed: copied(backup, copy) };
      return { ...site, id, at, properties: { ...site.properties, id, ...feeds } };
    }),
  );
}

/** Exchanges are not copied. */
function suffixed(assetId: string | null, copy: number): string | null {
  return assetId && !assetId.startsWith('GLI-EX-') ? `${assetId}-${copy}` : assetId;
}

function copied(id: unknown, copy: number): string | null {
  return suffixed(typeof id === 'string' ? id : null, copy);
}

function copies(scale: number): number[] {
  return Array.from({ length: scale }, (_, copy) => copy);
}
