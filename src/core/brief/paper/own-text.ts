import type { OwnPart } from './own-part.ts';

/** A part of a paper in a person's own words. */
export type OwnText = {
  /** What it is about: days of a period (`2025-12-15/2026-06-14`), or the id of an incident. */
  readonly about: string;
  readonly part: OwnPart;
  readonly text: string;
};

/** '' where nothing was written. */
export function ownTextOf(texts: readonly OwnText[], about: string, part: OwnPart): string {
  return texts.find((one) => one.about === about && one.part === part)?.text ?? '';
}

/** The texts with one part written anew; an empty one is taken out. */
export function withOwnText(texts: readonly OwnText[], changed: OwnText): readonly OwnText[] {
  const others = texts.filter(
    ({ about, part }) => about !== changed.about || part !== changed.part,
  );
  return changed.text.trim() === '' ? others : [...others, changed];
}
