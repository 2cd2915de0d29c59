import type { IncidentKindId } from '../../model/incident-kinds.ts';
import type { ProtectionMeasure } from '../../model/asset-fields.ts';
import type { RiskMeasure } from '../../risk/risk-terms.ts';
import type { TargetKind } from '../../study/study-result.ts';
import type { PatrolPhrase } from './patrol-phrases.ts';

/** The words of all that leaves the room of patrols, from the language files; texts hold `{{name}}` where a value goes. */
export type PatrolWords = {
  readonly language: 'vi' | 'en';
  readonly say: Readonly<Record<PatrolPhrase, string>>;
  readonly targetKinds: Readonly<Record<TargetKind, string>>;
  readonly incidentKinds: Readonly<Record<IncidentKindId, string>>;
  /** Choices of the field `method` of an incident. */
  readonly methods: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<ProtectionMeasure, string>>;
  /** Of a line of the protection plan. */
  readonly planMeasures: Readonly<Record<RiskMeasure, string>>;
  readonly protectionClasses: Readonly<Record<string, string>>;
};
