import { epochOf } from '../../administration/unit.ts';
import type { AddressParts } from '../../administration/address-names.ts';
import type { Administration } from '../../administration/administration.ts';
import type { CommuneAnswer } from '../../administration/commune-answer.ts';
import { loadedCommunes } from '../../administration/loaded-communes.ts';
import { resolveCommune } from '../../administration/resolve-commune.ts';
import { foldText } from '../../basics/text-fold.ts';
import { ADMINISTRATIVE_EPOCHS } from '../../model/import-choices.ts';
import type { AdministrativeEpoch, ImportChoices } from '../../model/import-choices.ts';
import type { KindId } from '../../model/registry.ts';
import { addressColumnsOf } from '../columns/address-columns.ts';
import type { RawColumn, RawTable } from '../format.ts';
import type { ImportSetting } from '../import/import-setting.ts';
import { textView } from '../validate/text-view.ts';
import { columnOfField, hasField } from './column-of-field.ts';
import { recordDates } from './record-dates.ts';

export type RowAddress = {
  readonly parts: AddressParts;
  /** As the file writes it, its columns joined; '' where it has but a code. */
  readonly text: string;
  /** Key of its answer: the same text in other letters is the same question. */
  readonly key: string;
  readonly answer: CommuneAnswer;
};

/** What each row says of its commune. Equal addresses of one epoch are one. */
export type RowAddresses = {
  readonly addresses: readonly RowAddress[];
  /** Of each row the number of its address, −1 for none. */
  readonly of: Int32Array;
};

const PARTS = ['whole', 'commune', 'district', 'province', 'code'] as const;

/** Null for kinds without communes, files that say nothing of them, and where nobody opened the lists. */
export function rowAddresses(
  raw: RawTable,
  kind: KindId,
  choices: ImportChoices,
  setting: ImportSetting,
): RowAddresses | null {
  const units = setting.administration;
  if (!units || !hasField(kind, 'commune_code')) return null;
  const columns = columnsOf(raw, kind, choices);
  if (columns.length === 0) return null;
  const { communes } = setting;
  const provinces = communes ? loadedCommunes(units, communes).provinces : null;
  const epochs = epochsOf(raw, kind, choices);
  const chain = new Chain();
  const numbers = new Map<number, number>();
  const addresses: RowAddress[] = [];
  const of = new Int32Array(raw.rows).fill(-1);
  for (let row = 0; row < raw.rows; row += 1) {
    let link = 0;
    for (const { codes } of columns) link = chain.next(link, codes[row] ?? 0);
    if (link === 0) continue;
    link = chain.next(link, epochs[row] ?? 0);
    let number = numbers.get(link);
    if (number === undefined) {
      number = addresses.length;
      numbers.set(link, number);
      addresses.push(addressAt(row, ADMINISTRATIVE_EPOCHS[(epochs[row] ?? 0) - 1]));
    }
    of[row] = number;
  }
  return { addresses, of };

  function addressAt(row: number, epoch: AdministrativeEpoch | undefined): RowAddress {
    const texts = columns.flatMap(({ part, codes, dictionary }) => {
      const text = dictionary[codes[row] ?? 0] ?? '';
      return text === '' ? [] : [[part, text] as const];
    });
    const parts: AddressParts = Object.fromEntries(texts);
    const text = texts
      .filter(([part]) => part !== 'code')
      .map(([, own]) => own)
      .join(', ');
    const options = { ...(epoch ? { epoch } : {}), ...(provinces?.size ? { provinces } : {}) };
    const answer = resolveCommune(units as Administration, parts, options);
    return { parts, text, key: foldText(text), answer };
  }
}

type PartColumn = {
  readonly part: (typeof PARTS)[number];
  readonly codes: Uint32Array;
  readonly dictionary: readonly string[];
};

function columnsOf(raw: RawTable, kind: KindId, choices: ImportChoices): readonly PartColumn[] {
  const found: Partial<Record<(typeof PARTS)[number], RawColumn>> = { ...addressColumnsOf(raw) };
  const code = columnOfField(raw, kind, 'commune_code', choices);
  if (code) found.code = code;
  const left = (name: string) => choices.mapping?.[name] === '';
  return PARTS.flatMap((part) => {
    const column = found[part];
    return column && !left(column.name) ? [{ part, ...textView(column) }] : [];
  });
}

/** 0 without a date, else 1 + the epoch: what a person says of the file, else the date of the record. */
function epochsOf(raw: RawTable, kind: KindId, choices: ImportChoices): Uint8Array {
  const said = choices.addresses?.epoch;
  const numberOf = (epoch: AdministrativeEpoch) => 1 + ADMINISTRATIVE_EPOCHS.indexOf(epoch);
  if (said) return new Uint8Array(raw.rows).fill(numberOf(said));
  const dates = recordDates(raw, kind, choices);
  if (!dates) return new Uint8Array(raw.rows);
  return Uint8Array.from(dates, (ms) => (Number.isNaN(ms) ? 0 : numberOf(epochOf(ms))));
}

/** Numbers sequences of codes: equal sequences have equal numbers, 0 stands for nothing but zeros. */
class Chain {
  readonly #next = new Map<number, number>();

  next(link: number, code: number): number {
    if (link === 0 && code === 0) return 0;
    const key = link * 2 ** 26 + code;
    const known = this.#next.get(key);
    if (known !== undefined) return known;
    const number = this.#next.size + 1;
    this.#next.set(key, number);
    return number;
  }
}
