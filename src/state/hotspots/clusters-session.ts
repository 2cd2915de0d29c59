/** What the page shows; null before it was asked. */
export type ClustersSession = { readonly answer: null };

export const FIRST_CLUSTERS: ClustersSession = { answer: null };
