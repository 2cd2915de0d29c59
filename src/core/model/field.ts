/** How a field is written down, checked and explained. The data dictionary is printed from these. */
export type Field = {
  /** snake_case, the same in files, code and docs. */
  readonly name: string;
  readonly type: FieldType;
  /** Without it the record is set aside. */
  readonly required?: true;
  readonly unit?: 'm' | 'km' | 'VND' | 'hour' | 'count' | 'degree' | 'km/h';
  readonly min?: number;
  readonly max?: number;
  /** For `choice` and `choices`: the codes, in their natural order. */
  readonly choices?: readonly string[];
  /** Other ways a choice is written (compared folded), by code. */
  readonly choiceAliases?: Readonly<Record<string, readonly string[]>>;
  /** Column headers people use, Vietnamese first (compared folded). */
  readonly aliases: readonly string[];
  readonly example: string;
  /** Off in every export unless a person switches it on. */
  readonly sensitive?: true;
};

/**
 * text · number · integer · choice (one code) · choices (several codes) ·
 * instant (date or date-time; local times are UTC+07:00) ·
 * yes_no (yes / no / unknown: an empty cell is absent, which is not "no").
 */
export type FieldType = 'text' | 'number' | 'integer' | 'choice' | 'choices' | 'instant' | 'yes_no';

export const YES_NO = ['yes', 'no', 'unknown'] as const;
