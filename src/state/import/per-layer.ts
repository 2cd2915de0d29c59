import { freeName } from '../services/free-name.ts';
import type { PendingImport } from './import-session.ts';

/** A file of several sheets as one that waits for each of them: "tỉnh.xlsx" → "tỉnh · BTS.xlsx". */
export function perLayer(
  pending: PendingImport,
  layers: readonly string[],
  waiting: readonly PendingImport[],
): readonly PendingImport[] {
  const taken = new Set(waiting.map(({ name }) => name));
  const { name, sha256, size, choices } = pending;
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  return layers.map((layer) => {
    const own = freeName(`${stem} · ${layer}${extension}`, taken);
    taken.add(own);
    const { encoding } = choices;
    const kept = { layer, ...(encoding ? { encoding } : {}) };
    return { name: own, sha256, size, choices: kept, report: { status: 'none' } };
  });
}
