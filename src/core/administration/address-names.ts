import type { Administration } from './administration.ts';
import { hasAccents } from './name-key.ts';
import type { NamedProvince } from './provinces-by-key.ts';
import { splitAddress } from './split-address.ts';
import type { AddressPiece } from './split-address.ts';
import type { DistrictType, FormerDistrict, UnitType } from './unit.ts';

/** An address as a file has it: in columns, in one text, or both. */
export type AddressParts = {
  readonly commune?: string;
  readonly district?: string;
  readonly province?: string;
  readonly whole?: string;
  /** Code of a commune of either list. */
  readonly code?: string;
};

export type CommuneName = {
  readonly name: string;
  readonly unit: UnitType | null;
  readonly old: boolean;
  /** Nothing says that it is a commune. */
  readonly guessed: boolean;
  /** Its writer uses accents. */
  readonly accented: boolean;
};

/** What of an address is a commune, a district, a province. */
export type AddressNames = {
  /** More than one where the writer gives the old and the new name. */
  readonly communes: readonly CommuneName[];
  /** Empty where none is named; see `strangers`. */
  readonly districts: readonly FormerDistrict[];
  readonly province: NamedProvince | null;
  /** Named as a district or province, but none is called so. */
  readonly strangers: readonly string[];
  /** The one name there is says not what it is of: of a commune, a district, a hamlet. */
  readonly weak: boolean;
};

const TEXTS = ['whole', 'commune', 'district', 'province'] as const;

type Level = 'commune' | 'district' | 'province';
type Placed = AddressPiece & {
  readonly level: Level | null;
  /** What the column it leads says it is. */
  readonly column: Level | null;
};

/** Sorts the parts of an address by what they can be, from the largest unit down. */
export function addressNames(units: Administration, parts: AddressParts): AddressNames {
  const isName = (name: string) => isKnown(units, name);
  const placed = [
    ...piecesOf(parts.whole, null),
    ...piecesOf(parts.commune, 'commune'),
    ...piecesOf(parts.district, 'district'),
    ...piecesOf(parts.province, 'province'),
  ].map((piece) => understood(units, piece));
  const left = new Set(placed);
  const province = takeProvince(units, left);
  const district = takeDistrict(units, left, province);
  const accented = TEXTS.some((part) => hasAccents(parts[part] ?? ''));
  const communes = takeCommunes(units, left).map((name) => ({ ...name, accented }));
  const strangers = [...left]
    .filter(({ level }) => level === 'district' || level === 'province')
    .map(({ name }) => name);
  const districts = district ? districtsOf(units, district) : [];
  if (communes.length === 0 && district && district.level === null) {
    const { name, old } = district;
    const own = { name, unit: null, old, guessed: true, accented };
    return { communes: [own], districts: [], province, strangers, weak: true };
  }
  const weak = communes.every(({ guessed }) => guessed) && !district && !province;
  return { communes, districts, province, strangers, weak };

  function piecesOf(text: string | undefined, level: Level | null): readonly Placed[] {
    if (text === undefined || text.trim() === '') return [];
    const pieces = splitAddress(text, isName);
    return pieces.map(({ word, name, whole, old }, i) => {
      const said = word ? word.level : i === 0 ? level : null;
      return { word, name, whole, old, level: said, column: i === 0 ? level : null };
    });
  }
}

/** Takes back a word that belongs to the name: "Quan Hoa" is no urban district called Hoa. */
function understood(units: Administration, piece: Placed): Placed {
  const { word, name, whole, column } = piece;
  if (word === null || word.level === 'commune') return piece;
  if (word.level === 'province' ? units.provinceNamed(name) : isLarge(units, name)) return piece;
  return isKnown(units, whole) ? { ...piece, word: null, level: column, name: whole } : piece;
}

function takeProvince(units: Administration, left: Set<Placed>): NamedProvince | null {
  const pieces = [...left].toReversed();
  const found =
    pieces.find(({ level, name }) => level === 'province' && units.provinceNamed(name)) ??
    pieces.find((piece) => isCity(units, piece)) ??
    pieces.find(
      ({ level, name }) => level === null && !/^\d/.test(name) && units.provinceNamed(name),
    );
  if (!found || (found.level === null && left.size === 1)) return null;
  left.delete(found);
  return units.provinceNamed(found.name);
}

/** "TP" before a centrally run city. */
function isCity(units: Administration, { word, name }: Placed): boolean {
  if (word?.level !== 'district' || word.district !== 'city') return false;
  const named = units.provinceNamed(name);
  const city = (named?.today?.city ?? false) || (named?.former?.city ?? false);
  return city && units.districtsNamed(name).every(({ type }) => type !== 'city');
}

function takeDistrict(
  units: Administration,
  left: Set<Placed>,
  province: NamedProvince | null,
): Placed | null {
  const pieces = [...left].toReversed();
  const fits = ({ name }: Placed) => {
    const districts = units.districtsNamed(name);
    return districts.some((own) => isIn(own, province)) || (!province && districts.length > 0);
  };
  const said = pieces.filter(({ level }) => level === 'district');
  const found =
    said.find(fits) ??
    said.find(({ name }) => units.districtsNamed(name).length > 0) ??
    (said.length > 0 ? undefined : pieces.find((piece) => piece.level === null && fits(piece)));
  if (found) left.delete(found);
  return found ?? null;
}

function takeCommunes(
  units: Administration,
  left: ReadonlySet<Placed>,
): readonly Omit<CommuneName, 'accented'>[] {
  const pieces = [...left];
  const said = pieces.filter(({ level }) => level === 'commune');
  const used =
    said.length > 0 ? said : pieces.filter((piece) => mayBeCommune(units, piece)).slice(-1);
  return used.map(({ word, name, whole, old, level }) => ({
    name: !isCommune(units, name) && isCommune(units, whole) ? whole : name,
    unit: word?.level === 'commune' ? word.unit : null,
    old,
    guessed: level === null,
  }));
}

function mayBeCommune(units: Administration, { level, name }: Placed): boolean {
  return level === null && isCommune(units, name);
}

/** Of one name the ones of the said type, where there are such. */
function districtsOf(units: Administration, { name, word }: Placed): readonly FormerDistrict[] {
  const named = units.districtsNamed(name);
  const type: DistrictType | null = word?.level === 'district' ? word.district : null;
  const same = named.filter((own) => own.type === type);
  return same.length > 0 ? same : named;
}

export function isIn(district: FormerDistrict, province: NamedProvince | null): boolean {
  return (
    province !== null &&
    (district.province === province.former || district.province.today === province.today)
  );
}

function isCommune(units: Administration, name: string): boolean {
  return units.todayNamed(name).length > 0 || units.formerNamed(name).length > 0;
}

function isLarge(units: Administration, name: string): boolean {
  return units.districtsNamed(name).length > 0 || units.provinceNamed(name) !== null;
}

function isKnown(units: Administration, name: string): boolean {
  return isLarge(units, name) || isCommune(units, name);
}
