import { foldText } from '../../basics/text-fold.ts';
import { YES_NO } from '../../model/field.ts';
import type { Field } from '../../model/field.ts';

const YES_NO_ALIASES: Readonly<Record<string, readonly string[]>> = {
  yes: ['có', 'true', '1', 'y', 'x', 'đã', 'co', 'có lắp', 'đã lắp'],
  no: ['không', 'false', '0', 'n', 'khong', 'chưa', 'không có', 'chưa có'],
  unknown: ['không rõ', 'chưa rõ', '?', 'không biết', 'chưa biết'],
};

/** Choices of a field in the order of their codes; `yes_no` fields are choices too. */
export function choicesOf(field: Field): readonly string[] {
  return field.type === 'yes_no' ? YES_NO : (field.choices ?? []);
}

/** Finds the code (1-based) of a written choice; 0 when there is none. Compared folded. */
export class ChoiceCodes {
  readonly #codes = new Map<string, number>();

  constructor(field: Field) {
    const aliases = field.type === 'yes_no' ? YES_NO_ALIASES : (field.choiceAliases ?? {});
    const choices = choicesOf(field);
    for (const [i, choice] of choices.entries()) this.#codes.set(foldChoice(choice), i + 1);
    for (const [i, choice] of choices.entries()) {
      for (const alias of aliases[choice] ?? []) {
        const key = foldChoice(alias);
        if (!this.#codes.has(key)) this.#codes.set(key, i + 1);
      }
    }
  }

  codeOf(text: string): number {
    return this.#codes.get(foldChoice(text)) ?? 0;
  }
}

function foldChoice(text: string): string {
  return foldText(text).replace(/[_-]+/g, ' ');
}
