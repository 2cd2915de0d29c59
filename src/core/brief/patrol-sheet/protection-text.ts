import type { ProtectionMeasure } from '../../model/asset-fields.ts';
import type { Speaker } from './speak.ts';
import type { TargetFacts } from './target-facts.ts';

/** "Có: khóa, hàng rào · Thiếu: ca-mê-ra"; the protection class first, where it is switched on. */
export function protectionText(
  { say, words }: Speaker,
  target: Pick<TargetFacts, 'yes' | 'no' | 'unknown' | 'protectionClass'>,
  showClass: boolean,
): string {
  const list = (measures: readonly ProtectionMeasure[]): string =>
    measures.map((measure) => words.measures[measure].toLowerCase()).join(', ');
  const parts = [
    target.yes.length > 0 ? say('have', { list: list(target.yes) }) : '',
    target.no.length > 0 ? say('lack', { list: list(target.no) }) : '',
  ].filter((part) => part !== '');
  const known = parts.length > 0 ? parts : [say('nothing_known')];
  const sensitive = words.protectionClasses[target.protectionClass];
  const shown =
    showClass && sensitive !== undefined && target.protectionClass !== 'none'
      ? [say('class', { class: sensitive })]
      : [];
  return [...shown, ...known].join(' · ');
}
