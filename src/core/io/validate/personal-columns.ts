import { foldedHeader } from './header-key.ts';

/** Headers, folded, that mean a person is in the column. Matched as whole words. */
const PERSONAL_WORDS = [
  'ho ten',
  'ho va ten',
  'ten nguoi',
  'ten doi tuong',
  'doi tuong',
  'nghi can',
  'nghi pham',
  'bi can',
  'bi cao',
  'bi hai',
  'nan nhan',
  'nhan chung',
  'thu pham',
  'nguoi bao tin',
  'nguoi to giac',
  'nguoi lien he',
  'nguoi dai dien',
  'nguoi phu trach',
  'chu ho',
  'so dien thoai',
  'dien thoai',
  'sdt',
  'phone',
  'mobile',
  'telephone',
  'di dong',
  'cccd',
  'cmnd',
  'cmt',
  'can cuoc',
  'chung minh',
  'so dinh danh',
  'ho chieu',
  'passport',
  'national id',
  'nam sinh',
  'ngay sinh',
  'sinh nam',
  'date of birth',
  'dob',
  'birth',
  'birthday',
  'birthdate',
  'bien so',
  'bien kiem soat',
  'bks',
  'plate',
  'license plate',
  'dan toc',
  'ethnic',
  'ethnicity',
  'ton giao',
  'religion',
  'email',
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
  'informant',
  'driver',
] as const;

const PERSONAL = new RegExp(`(^| )(${PERSONAL_WORDS.join('|')})( |$)`);

/** True for a column that holds people: it is dropped at the door, whatever its values are. */
export function isPersonalHeader(header: string): boolean {
  return PERSONAL.test(foldedHeader(header));
}

const PERSONAL_NUMBER = /(?<!\d)(?:(?:\+?84|0)[ .-]?\d{2,3}(?:[ .-]?\d{3}){2}\d?|0\d{11})(?!\d)/g;

/** The shortest number the pattern above knows. */
const LEAST_DIGITS = 9;

function digitsIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) count += 1;
  }
  return count;
}

/** The text without phone and identity numbers that were typed into it. */
export function withoutPersonalNumbers(text: string): string {
  const digits = digitsIn(text);
  if (digits === 0 || (digits < LEAST_DIGITS && !text.includes('  '))) return text;
  return text.replace(PERSONAL_NUMBER, '').replace(/ {2,}/g, ' ').trim();
}
