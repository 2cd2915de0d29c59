import type { Random } from '../../../src/core/basics/random.ts';
import type { LayerRecord } from '../../base/layer-records.ts';
import type { Commune } from '../communes.ts';
import {
  CUT_OFF,
  END_MS,
  START_MS,
  dayMs,
  dayText,
  daysMs,
  hoursMs,
  instantText,
} from '../demo-calendar.ts';
import { between, pick, weighted } from '../draw.ts';
import { toLonLat } from '../plane.ts';
import type { Point } from '../plane.ts';
import type { IncidentDraft } from './incident-draft.ts';

const ASSET_KNOWN = 0.7;
const COMMUNE_ONLY = 0.02;

/** What the office wrote down: times as a window, the place with its error, some fields left empty. */
export function reportIncident(
  random: Random,
  draft: IncidentDraft,
  id: string,
  communeAt: (point: Point) => Commune,
): LayerRecord {
  const share = random();
  const fromMs = Math.max(START_MS, draft.momentMs - hoursMs(draft.windowHours) * share);
  const toMs = Math.min(END_MS - 60_000, draft.momentMs + hoursMs(draft.windowHours) * (1 - share));
  const foundMs = Math.min(
    END_MS - 60_000,
    toMs + hoursMs(between(random, 0.1, draft.windowHours > 0 ? 6 : 2)),
  );
  const place = reportPlace(random, draft, communeAt);
  const dayOnly = draft.struck === 'none' || draft.struck === 'post';
  return {
    geometry: place.geometry,
    properties: {
      id,
      kind: draft.kind,
      from: dayOnly ? null : instantText(fromMs),
      to: dayOnly ? null : instantText(toMs),
      discovered: dayOnly ? dayText(toMs) : instantText(foundMs),
      reported_by: reporter(random, draft),
      verified: weighted(random, [
        ['yes', 0.82],
        ['no', 0.06],
        ['unknown', 0.06],
        [null, 0.06],
      ] as const),
      severity: random() < 0.05 ? null : severityOf(draft),
      loss_vnd:
        draft.lossVnd === null || random() < 0.15 ? null : Math.round(draft.lossVnd / 1e5) * 1e5,
      outage_hours: draft.outageHours === null ? null : Math.round(draft.outageHours * 10) / 10,
      asset_id: place.assetId,
      case_status: caseStatus(random, draft, toMs),
      method: random() < 0.1 ? 'unknown' : draft.method,
      location_quality: place.quality,
      commune_code: place.communeCode,
    },
  };
}

function reportPlace(random: Random, draft: IncidentDraft, communeAt: (point: Point) => Commune) {
  const commune = communeAt(draft.at);
  const point = (at: Point): LayerRecord['geometry'] => ({
    type: 'Point',
    coordinates: toLonLat(at),
  });
  const draw = random();
  const vague = draft.kind === 'MANG' || (draft.assetId !== null && draw > 1 - COMMUNE_ONLY);
  if (draft.pattern === undefined && vague) {
    return {
      geometry: point(commune.centre),
      assetId: null,
      quality: 'commune',
      communeCode: commune.code,
    };
  }
  if (draft.assetId !== null && draw < ASSET_KNOWN) {
    const onSite = draft.struck !== 'cable';
    const at = onSite ? draft.at : shifted(random, draft.at, 0, 3);
    return {
      geometry: point(at),
      assetId: draft.assetId,
      quality: onSite ? 'asset' : 'exact',
      communeCode: commune.code,
    };
  }
  const communeCode = random() < 0.8 ? commune.code : null;
  return {
    geometry: point(shifted(random, draft.at, 5, 80)),
    assetId: null,
    quality: 'exact',
    communeCode,
  };
}

function shifted(random: Random, [x, y]: Point, lowM: number, highM: number): Point {
  const angle = random() * 2 * Math.PI;
  const away = between(random, lowM, highM);
  return [x + Math.cos(angle) * away, y + Math.sin(angle) * away];
}

function reporter(random: Random, draft: IncidentDraft): string | null {
  if (random() < 0.03) return null;
  if (draft.struck === 'post')
    return weighted(random, [
      ['police', 0.6],
      ['enterprise', 0.4],
    ] as const);
  if (draft.struck === 'none')
    return weighted(random, [
      ['police', 0.5],
      ['enterprise', 0.3],
      ['citizen', 0.2],
    ] as const);
  if (draft.windowHours === 0)
    return weighted(random, [
      ['alarm', 0.5],
      ['enterprise', 0.35],
      ['citizen', 0.15],
    ] as const);
  return weighted(random, [
    ['enterprise', 0.52],
    ['citizen', 0.2],
    ['patrol', 0.13],
    ['police', 0.1],
    ['alarm', 0.05],
  ] as const);
}

/** Bands of loss after the thresholds of the penal code; long outages weigh as much. */
function severityOf({ kind, lossVnd, outageHours }: IncidentDraft): string {
  const loss = lossVnd ?? 0;
  const hours = outageHours ?? 0;
  if (loss >= 2e8 || (kind === 'PHAHOAI' && hours > 20)) return 'very_serious';
  if (loss >= 5e7 || hours > 24 || kind === 'PHAHOAI') return 'serious';
  return loss >= 1e7 || hours > 6 ? 'moderate' : 'minor';
}

function caseStatus(random: Random, draft: IncidentDraft, atMs: number): string | null {
  const technical = ['CAP_DUT_TC', 'CAP_DUT_XE', 'THIENTAI', 'MATDIEN', 'CHAYNO'].includes(
    draft.kind,
  );
  if (technical) return 'closed';
  if (random() < 0.08) return null;
  if (dayMs(CUT_OFF) - atMs < daysMs(120))
    return pick(random, ['reported', 'investigating', 'investigating']);
  if (draft.pattern?.startsWith('series')) return pick(random, ['judged', 'judged', 'prosecuted']);
  return weighted(random, [
    ['investigating', 0.2],
    ['suspended', 0.34],
    ['closed', 0.2],
    ['judged', 0.16],
    ['prosecuted', 0.1],
  ] as const);
}
