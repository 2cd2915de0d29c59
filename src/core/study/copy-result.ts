import type { StudyResult } from './study-result.ts';

/** The same result in arrays of its own: what is handed out may be transferred away. */
export function copyResult(result: StudyResult): StudyResult {
  return {
    ...result,
    sections: copyColumns(result.sections),
    targets: copyColumns(result.targets),
    areas: copyColumns(result.areas),
    criticality: copyColumns(result.criticality),
    hourOfWeek: result.hourOfWeek.slice(),
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
