import { MARK_LEVELS } from '../../src/core/sheet/page-mark.ts';
import type { MarkLevel, PageMark } from '../../src/core/sheet/page-mark.ts';
import { foldText } from '../../src/core/basics/text-fold.ts';
import { appWords } from '../app-words.ts';
import { UsageError } from '../command.ts';
import type { CommandArgs, CommandIo } from '../command.ts';

/** The mark a person typed: a level, its name in either language, or words of their own. Never by default. */
export async function askedMark(args: CommandArgs, io: CommandIo): Promise<PageMark> {
  const typed = args.text('mark')?.normalize('NFC').trim() ?? '';
  if (typed === '') throw new UsageError('errors.mark_missing');
  const t = await appWords(io.language, ['page']);
  const level = await levelNamed(typed);
  const ownWords = level === null;
  const printed = (one: MarkLevel): string => (one === 'none' ? '' : t(`mark.printed.${one}`));
  const text = (name: string): string => args.text(name)?.normalize('NFC').trim() ?? '';
  return {
    level: level ?? 'internal',
    text: ownWords ? typed : printed(level),
    basis: text('basis'),
    copy: text('copy'),
    recipient: text('recipient'),
  };
}

async function levelNamed(typed: string): Promise<MarkLevel | null> {
  const words = await Promise.all((['vi', 'en'] as const).map((one) => appWords(one, ['page'])));
  const asked = foldText(typed);
  const isNamed = (level: MarkLevel): boolean =>
    level === typed ||
    words.some(
      (t) =>
        foldText(t(`mark.level.${level}`)) === asked ||
        foldText(t(`mark.printed.${level}`)) === asked,
    );
  return MARK_LEVELS.find(isNamed) ?? (asked === 'khong' ? 'none' : null);
}
