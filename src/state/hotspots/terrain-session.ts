/** What the page shows; null before it was asked. */
export type TerrainSession = { readonly answer: null };

export const FIRST_TERRAIN: TerrainSession = { answer: null };
