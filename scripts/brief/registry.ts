import type { BriefKind } from './brief-kind.ts';

/** Every kind of paper; its code is loaded only when it is asked for. */
const LOADERS = {
  page: async () => (await import('./page-kind.ts')).pageKind,
  atlas: async () => (await import('./page-kind.ts')).atlasKind,
} as const satisfies Readonly<Record<string, () => Promise<BriefKind>>>;

export type BriefKindId = keyof typeof LOADERS;

export const BRIEF_KINDS: readonly BriefKindId[] = ['page', 'atlas'];

export function loadBriefKind(id: BriefKindId): Promise<BriefKind> {
  return LOADERS[id]();
}
