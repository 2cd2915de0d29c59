import { foldText } from '../../basics/text-fold.ts';
import { plainHeader } from './header-key.ts';

/** What clerks shorten, folded; whole words only. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  sl: 'so luong',
  tg: 'thoi gian',
  vv: 'vu viec',
  gt: 'gia tri',
  dv: 'don vi',
  dvql: 'don vi quan ly',
  dvcq: 'don vi chu quan',
  ql: 'quan ly',
  cn: 'cong nghe',
  dn: 'doanh nghiep',
  bc: 'buu cuc',
  tc: 'trom cap',
  kt: 'kiem tra',
  say: 'xay',
};

/** Words a header may have more than its field's name, folded; they tell no two fields apart. */
const FILLERS =
  /(?:^| )(?:bts|csht|vien thong|vu viec|su viec|chi tiet|cu the|hien tai|hien nay|neu co|bat buoc|cua tram|cua tuyen|den nay|tinh den nay|uoc tinh|du kien|thuc te)(?= |$)/g;

const NOTES = /[([{][^)\]}]*[)\]}]?/gu;
const NUMBERING = /^\s*(?:\d{1,2}|[a-z])\s*[.)]\s*/iu;
const UNIT_NAMED = /[\s,;:/–-]*(?:đvt|dvt|đơn vị tính|don vi tinh)(?:[^\p{L}].*)?$/iu;
const UNIT_AT_END =
  /[\s,;:/_–-]+(?:(?:tỷ|tỉ|ty|triệu|trieu|nghìn|ngàn|nghin|ngan|1[., ]?000|tr)[\s_]?(?:đồng|dong|vnđ|vnd|đ|d)|tr\.?\s?(?:đồng|đ)|trđ|trd|vnđ|vnd|đồng|dong|km|mét|phút|phut|giờ|gio)\.?\s*$/iu;

/** A header without what stands around its name: notes in brackets, numbering, the unit. */
export function bareHeader(header: string): string {
  const bare = header
    .normalize('NFC')
    .replace(NOTES, ' ')
    .replace(NUMBERING, '')
    .replace(UNIT_NAMED, '');
  const unitless = bare.replace(UNIT_AT_END, '');
  return plainHeader(unitless) === '' ? plainHeader(bare) : plainHeader(unitless);
}

/** The ways to read a header, the closest first: as it stands (accents kept), bare, spelled out, short. */
export function headerForms(header: string): readonly string[] {
  const bare = bareHeader(header);
  const whole = spelledOut(foldText(bare));
  const short = whole.replace(FILLERS, ' ').replace(/ +/g, ' ').trim();
  const forms = [plainHeader(header), bare, whole, short === '' ? whole : short];
  return [...new Set(forms)].filter((form) => form !== '');
}

function spelledOut(folded: string): string {
  return folded
    .split(' ')
    .map((word) => (Object.hasOwn(SPELLED_OUT, word) ? SPELLED_OUT[word] : word))
    .join(' ');
}

/** Folded, and without spaces: "MaTram", "ma_tram" and "Mã trạm" alike. */
export function compactHeader(header: string): string {
  return foldText(plainHeader(header)).replaceAll(' ', '');
}
