import { INCIDENT_KINDS } from '../../../core/model/incident-kinds.ts';
import type { IncidentKind, IncidentKindId } from '../../../core/model/incident-kinds.ts';

/** Letter on the mark of each kind; the shape around it is its run's. Unlike within a run. */
const LETTERS: Readonly<Record<IncidentKindId, string>> = {
  CAP_TROM: 'C',
  TIEPDIA_TROM: 'T',
  NGUON_TROM: 'N',
  PHAHOAI: 'P',
  XAMHAI_HL: 'X',
  CAP_DUT_TC: 'Đ',
  CAP_DUT_XE: 'V',
  CHAYNO: 'L',
  THIENTAI: 'B',
  MATDIEN: 'M',
  CUOC_QT: 'Q',
  BTS_GIA: 'G',
  SIM_DK: 'S',
  BC_HANGCAM: 'H',
  BC_GLTM: 'G',
  BC_TAILIEU: 'T',
  MANG: 'M',
  KHAC: 'K',
  CHUARO: '?',
};

export function incidentLetter(kind: IncidentKindId): string {
  return LETTERS[kind];
}

export function incidentRun(kind: IncidentKindId): IncidentKind['run'] {
  return INCIDENT_KINDS.find((one) => one.id === kind)?.run ?? 'placeless';
}

export function isIncidentKind(kind: unknown): kind is IncidentKindId {
  return INCIDENT_KINDS.some((one) => one.id === kind);
}

export const RUNS = ['security', 'technical', 'fraud', 'postal', 'placeless'] as const;
