import type { IncidentKind, IncidentKindId } from '../../model/incident-kinds.ts';
import type { FactStages, IncidentReader } from './incident-reader.ts';
import { toldPlace } from './paper-level.ts';
import type { PaperLevel, ToldPlace } from './paper-level.ts';

/** One incident as a table of a report lists it. '' and null: the record does not say. */
export type IncidentLine = {
  readonly id: string;
  readonly kind: IncidentKindId | '';
  readonly run: IncidentKind['run'] | '';
  /** When it came to light, UTC milliseconds. */
  readonly at: number;
  readonly place: ToldPlace;
  readonly source: string;
  readonly verified: string;
  readonly severity: string;
  readonly status: string;
  readonly method: string;
  readonly lossVnd: number | null;
  readonly outageHours: number | null;
};

export function incidentLines(
  stages: FactStages,
  incidents: IncidentReader,
  rows: readonly number[],
  level: PaperLevel,
): readonly IncidentLine[] {
  const place = placeReader(stages, incidents, level);
  const choice = {
    source: incidents.choice('reported_by'),
    verified: incidents.choice('verified'),
    severity: incidents.choice('severity'),
    status: incidents.choice('case_status'),
    method: incidents.choice('method'),
  };
  const [loss, outage] = [incidents.number('loss_vnd'), incidents.number('outage_hours')];
  return rows.map((row) => ({
    id: level === 'full' ? incidents.id(row) : '',
    kind: incidents.kind(row),
    run: incidents.run(row),
    at: incidents.moment(row),
    place: place(row),
    source: choice.source(row),
    verified: choice.verified(row),
    severity: choice.severity(row),
    status: choice.status(row),
    method: choice.method(row),
    lossVnd: knownOrNull(loss(row)),
    outageHours: knownOrNull(outage(row)),
  }));
}

/** Where an incident was, as far as the level tells: its own point, else that of the work it struck. */
export function placeReader(
  { dataset, base, result }: FactStages,
  incidents: IncidentReader,
  level: PaperLevel,
): (row: number) => ToldPlace {
  const { areas } = base.value;
  const { targets } = result;
  const lonLat = dataset.tables.incident?.geometry.coordinates;
  const asset = incidents.text('asset_id');
  const quality = incidents.choice('location_quality');
  return (row) => {
    const target = incidents.target(row);
    const area = incidents.area(row);
    // A point that only stands for its commune is no place.
    const own = quality(row) === 'commune' ? undefined : lonLat?.subarray(row * 2, row * 2 + 2);
    const [lon = Number.NaN, lat = Number.NaN] =
      own && Number.isFinite(own[0]) ? own : [targets.lon[target], targets.lat[target]];
    return toldPlace(level, {
      communeCode: areas.code[area] ?? '',
      communeName: areas.name[area] ?? '',
      id: targets.id[target] ?? asset(row),
      name: targets.name[target] ?? '',
      lon,
      lat,
    });
  };
}

function knownOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
