import { isPersonalHeader } from '../io/validate/personal-columns.ts';
import { personalMark } from '../io/validate/personal-numbers.ts';

/** What makes a text look as if it held a person. */
export const PERSONAL_SIGNS = ['number', 'address', 'title', 'name'] as const;
export type PersonalSign = (typeof PERSONAL_SIGNS)[number];

/** Forms of address before a capital: a person follows, not a unit. */
const TITLE =
  /(?<!\p{L})(?:[ôÔ]ng|[bB]à|[aA]nh|[cC]hị|[đĐ]\/c|[đĐ]c|[đĐ]ồng chí|[cC]ô|[cC]hú)\.?[ ]+\p{Lu}\p{Ll}/u;

/** Common family names of the Kinh and of the Central Highlands; those that are place names too left out. */
const FAMILY_NAMES = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh lưu lương trương ' +
    'nguyen tran pham hoang huynh ksor siu kpă kpa rmah rcom rơ'
  ).split(' '),
);

/** With these even two words are a name. */
const FAMILY_NAMES_ONLY = new Set(['nguyễn', 'trần', 'phạm', 'huỳnh', 'nguyen', 'ksor']);

/** Places that look like names. */
const PLACES = /Hồ Chí Minh|Trần Phú|Dương Minh Châu/gu;

/** Streets, wards, schools and works carry the names of people long dead. */
const NAMED_AFTER =
  /(?:^|[\s,(])(?:phường|xã|thị trấn|huyện|quận|tỉnh|thành phố|tp\.?|đường|phố|ngõ|thôn|làng|buôn|bản|khu phố|tổ dân phố|trường|khối|hẻm|quảng trường|bưu cục|trạm|p\.|ward|street|commune)\s*$/iu;

const CAPITALISED_RUN = /\p{Lu}[\p{L}’'-]*(?:[ ]+\p{Lu}[\p{L}’'-]*){1,4}/gu;

/**
 * Whether a text meant for a unit looks as if it named a person: a phone or identity number, a mail
 * address, a form of address, or a family name followed by further capitalised words, unless a word before
 * it says that a place bears that name. A warning's reason, not proof: unusual names pass, and a unit named
 * after a person may be doubted. Null: nothing looks so.
 */
export function personalSign(text: string): PersonalSign | null {
  const tidy = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (tidy === '') return null;
  const mark = personalMark(tidy);
  if (mark) return mark;
  if (TITLE.test(tidy) || isPersonalHeader(tidy)) return 'title';
  const plain = tidy.replace(PLACES, 'x');
  return [...plain.matchAll(CAPITALISED_RUN)].some((run) =>
    holdsName(run[0].split(/ +/), plain.slice(0, run.index)),
  )
    ? 'name'
    : null;
}

function holdsName(words: readonly string[], before: string): boolean {
  const at = words.findIndex((word) => FAMILY_NAMES.has(word.toLowerCase()));
  if (at < 0 || NAMED_AFTER.test(`${before} ${words.slice(0, at).join(' ')}`.trimEnd()))
    return false;
  const given = words.length - at - 1;
  return given >= 2 || (given === 1 && FAMILY_NAMES_ONLY.has(words[at]?.toLowerCase() ?? ''));
}
