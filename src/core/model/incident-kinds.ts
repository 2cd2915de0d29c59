/**
 * What can happen, after the duties of the directives and the incident taxonomy (domain facts §1.4).
 * `run` keeps kinds apart: theft and sabotage make security hotspots; weather, power and works never do;
 * postal contraband and telecom fraud are runs of their own.
 * `strikes` lists what an incident of this kind can have hit, in the order it is looked for.
 */
export const INCIDENT_KINDS = [
  { id: 'CAP_TROM', run: 'security', strikes: ['cable'], byDefault: true },
  { id: 'TIEPDIA_TROM', run: 'security', strikes: ['site'], byDefault: true },
  { id: 'NGUON_TROM', run: 'security', strikes: ['site'], byDefault: true },
  { id: 'PHAHOAI', run: 'security', strikes: ['cable', 'site'], byDefault: true },
  { id: 'XAMHAI_HL', run: 'security', strikes: ['cable'], byDefault: false },
  { id: 'CAP_DUT_TC', run: 'technical', strikes: ['cable'], byDefault: false },
  { id: 'CAP_DUT_XE', run: 'technical', strikes: ['cable'], byDefault: false },
  { id: 'CHAYNO', run: 'technical', strikes: ['site', 'post', 'cable'], byDefault: false },
  { id: 'THIENTAI', run: 'technical', strikes: ['site', 'cable'], byDefault: false },
  { id: 'MATDIEN', run: 'technical', strikes: ['site'], byDefault: false },
  { id: 'CUOC_QT', run: 'fraud', strikes: [], byDefault: false },
  { id: 'BTS_GIA', run: 'fraud', strikes: [], byDefault: false },
  { id: 'SIM_DK', run: 'fraud', strikes: [], byDefault: false },
  { id: 'BC_HANGCAM', run: 'postal', strikes: ['post'], byDefault: true },
  { id: 'BC_GLTM', run: 'postal', strikes: ['post'], byDefault: false },
  { id: 'BC_TAILIEU', run: 'postal', strikes: ['post'], byDefault: false },
  { id: 'MANG', run: 'placeless', strikes: [], byDefault: false },
  { id: 'KHAC', run: 'placeless', strikes: [], byDefault: false },
  { id: 'CHUARO', run: 'placeless', strikes: [], byDefault: false },
] as const satisfies readonly IncidentKind[];

export type IncidentKind = {
  readonly id: string;
  readonly run: 'security' | 'technical' | 'fraud' | 'postal' | 'placeless';
  readonly strikes: readonly Struck[];
  readonly byDefault: boolean;
};

/** The three families of targets an incident can be counted on. */
export type Struck = 'cable' | 'site' | 'post';

export type IncidentKindId = (typeof INCIDENT_KINDS)[number]['id'];

export const INCIDENT_KIND_IDS: readonly IncidentKindId[] = INCIDENT_KINDS.map((kind) => kind.id);
