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
  readonly #field: Field;
  readonly #codes: ReadonlyMap<string, number>;
  /** Made when a text first is no choice as it stands: files made for us have those alone. */
  #folded: ReadonlyMap<string, number> | null = null;

  constructor(field: Field) {
    this.#field = field;
    this.#codes = new Map(choicesOf(field).map((choice, i) => [choice, i + 1]));
  }

  codeOf(text: string): number {
    const exact = this.#codes.get(text);
    if (exact !== undefined) return exact;
    this.#folded ??= foldedCodes(this.#field);
    return this.#folded.get(foldChoice(text)) ?? 0;
  }
}

function foldedCodes(field: Field): ReadonlyMap<string, number> {
  const codes = new Map<string, number>();
  const aliases = field.type === 'yes_no' ? YES_NO_ALIASES : (field.choiceAliases ?? {});
  const choices = choicesOf(field);
  for (const [i, choice] of choices.entries()) codes.set(foldChoice(choice), i + 1);
  for (const [i, choice] of choices.entries()) {
    for (const alias of aliases[choice] ?? []) {
      const key = foldChoice(alias);
      if (!codes.has(key)) codes.set(key, i + 1);
    }
  }
  return codes;
}

function foldChoice(text: string): string {
  return foldText(text).replace(/[_-]+/g, ' ');
}
