/** What a cluster is looked for among: communes, hexagons of H3, sections of cable. */
export const UNIT_KINDS = ['area', 'cell', 'section'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
