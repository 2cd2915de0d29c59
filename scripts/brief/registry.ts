import type { BriefKind } from './brief-kind.ts';

/** Every kind of paper; its code is loaded only when it is asked for. */
const LOADERS = {
  page: async () => (await import('./page-kind.ts')).pageKind,
  atlas: async () => (await import('./page-kind.ts')).atlasKind,
  'six-month': async () => (await import('./paper-kinds.ts')).paperKind('six-month'),
  quarter: async () => (await import('./paper-kinds.ts')).paperKind('quarter'),
  month: async () => (await import('./paper-kinds.ts')).paperKind('month'),
  year: async () => (await import('./paper-kinds.ts')).paperKind('year'),
  incident: async () => (await import('./paper-kinds.ts')).paperKind('incident'),
  bulletin: async () => (await import('./paper-kinds.ts')).paperKind('bulletin'),
  urgent: async () => (await import('./paper-kinds.ts')).paperKind('urgent'),
  commune: async () => (await import('./paper-kinds.ts')).paperKind('commune'),
  public: async () => (await import('./paper-kinds.ts')).paperKind('public'),
  'plan-annex': async () => (await import('./paper-kinds.ts')).paperKind('plan-annex'),
  situation: async () => (await import('./paper-kinds.ts')).paperKind('situation'),
  handout: async () => (await import('./handout-kind.ts')).handoutKind,
} as const satisfies Readonly<Record<string, () => Promise<BriefKind>>>;

export type BriefKindId = keyof typeof LOADERS;

export const BRIEF_KINDS: readonly BriefKindId[] = [
  'page',
  'atlas',
  'six-month',
  'quarter',
  'month',
  'year',
  'incident',
  'bulletin',
  'urgent',
  'commune',
  'public',
  'plan-annex',
  'situation',
  'handout',
];

export function loadBriefKind(id: BriefKindId): Promise<BriefKind> {
  return LOADERS[id]();
}
