import type { GroupRisk } from '../risk/risk-columns.ts';
import type { StudyResult } from './study-result.ts';

/** The same result in arrays of its own: what is handed out may be transferred away. */
export function copyResult(result: StudyResult): StudyResult {
  return {
    ...result,
    sections: copyColumns(result.sections),
    targets: copyColumns(result.targets),
    areas: copyColumns(result.areas),
    components: copyColumns(result.components),
    criticality: copyColumns(result.criticality),
    risk: copyColumns(result.risk),
    areaRisk: copyGroups(result.areaRisk),
    totalRisk: copyGroups(result.totalRisk),
    districts: {
      name: result.districts.name,
      ofArea: result.districts.ofArea.slice(),
      risk: copyGroups(result.districts.risk),
    },
    hourOfWeek: result.hourOfWeek.slice(),
  };
}

function copyGroups(groups: GroupRisk): GroupRisk {
  return {
    ...copyColumns(groups),
    siteHours: copyColumns(groups.siteHours),
    subscriberHours: copyColumns(groups.subscriberHours),
    lossVnd: copyColumns(groups.lossVnd),
  };
}

type Typed = Float64Array | Uint32Array | Int32Array | Uint8Array;

function copyColumns<T extends object>(columns: T): T {
  const copy = { ...columns };
  for (const key of Object.keys(columns) as (keyof T)[]) {
    const column = columns[key];
    if (isTyped(column)) copy[key] = column.slice() as T[keyof T] & Typed;
  }
  return copy;
}

function isTyped(value: unknown): value is Typed {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}
