import type { PersonalKind } from '../import/import-report.ts';
import { foldedHeader } from './header-key.ts';

/** Headers, folded, that mean a person is in the column. Matched as whole words. */
const PERSONAL_WORDS: Readonly<Record<PersonalKind, readonly string[]>> = {
  name: [
    'ho ten',
    'ho va ten',
    'ho dem',
    'ten nguoi',
    'ten chu',
    'ten doi tuong',
    'doi tuong',
    'nghi can',
    'nghi pham',
    'bi can',
    'bi cao',
    'bi don',
    'bi hai',
    'nan nhan',
    'nhan chung',
    'thu pham',
    'nguoi bao tin',
    'nguoi trinh bao',
    'nguoi khai bao',
    'nguoi phat hien',
    'nguoi to giac',
    'nguoi lien he',
    'nguoi dai dien',
    'nguoi phu trach',
    'nguoi quan ly',
    'nguoi lap',
    'nguoi nhap',
    'nguoi gui',
    'nguoi nhan',
    'can bo',
    'dieu tra vien',
    'chu ho',
    'chu nha',
    'chu dat',
    'chu co so',
    'chu ho kinh doanh',
    'lien he',
    'suspect',
    'suspects',
    'victim',
    'victims',
    'offender',
    'offenders',
    'witness',
    'full name',
    'fullname',
    'first name',
    'last name',
    'surname',
    'person',
    'person name',
    'contact',
    'informant',
    'driver',
  ],
  phone: [
    'so dien thoai',
    'dien thoai',
    'dt lien he',
    'so dt',
    'dtdd',
    'so may',
    'sdt',
    'phone',
    'mobile',
    'telephone',
    'tel',
    'di dong',
    'zalo',
  ],
  'identity-number': [
    'cccd',
    'cmnd',
    'cmtnd',
    'cmt',
    'can cuoc',
    'can cuoc cong dan',
    'chung minh',
    'chung minh nhan dan',
    'so dinh danh',
    'dinh danh ca nhan',
    'ho chieu',
    'passport',
    'national id',
    'id card',
    'ma so thue ca nhan',
  ],
  birth: [
    'nam sinh',
    'ngay sinh',
    'ngay thang nam sinh',
    'sinh ngay',
    'sinh nam',
    'tuoi',
    'do tuoi',
    'date of birth',
    'dob',
    'birth',
    'birthday',
    'birthdate',
    'birth year',
    'age',
  ],
  plate: ['bien so', 'bien kiem soat', 'bks', 'bien so xe', 'plate', 'license plate'],
  ethnicity: ['dan toc', 'ethnic', 'ethnicity', 'ton giao', 'religion', 'gioi tinh', 'gender'],
  email: ['email', 'e mail', 'mail', 'thu dien tu'],
  residence: [
    'ho khau',
    'thuong tru',
    'tam tru',
    'noi o',
    'cho o',
    'noi cu tru',
    'cu tru',
    'que quan',
    'nguyen quan',
    'noi sinh',
    'quoc tich',
    'nghe nghiep',
  ],
};

/** The radio network, and stations of it, are "di động" and "điện thoại" too. */
const OF_THE_NETWORK =
  /(?:^| )(?:tram|mang|song|bts|cot|thong tin|tong dai|hat|tuyen|cap|dau noi|vung phu)(?: \p{L}+)? (?:di dong|dien thoai|mobile|phone)(?= |$)/gu;

const PATTERNS = Object.entries(PERSONAL_WORDS).map(
  ([kind, words]) =>
    [kind as PersonalKind, new RegExp(`(?:^| )(?:${words.join('|')})(?: |$)`)] as const,
);

/** What of people the header says a column holds; null for a column of none. */
export function personalHeader(header: string): PersonalKind | null {
  const key = foldedHeader(header).replace(OF_THE_NETWORK, ' ');
  const surer = PATTERNS.filter(([kind]) => kind !== 'name');
  const found = surer.find(([, pattern]) => pattern.test(key));
  return (found ?? PATTERNS.find(([, pattern]) => pattern.test(key)))?.[0] ?? null;
}

/** True for a column that holds people: it is dropped at the door, whatever its values are. */
export function isPersonalHeader(header: string): boolean {
  return personalHeader(header) !== null;
}
