import type { OfficeData, OfficeEntry } from '../../core/brief/office/office-data.ts';
import type { OfficeRole } from '../../core/brief/office/office-on.ts';
import { foldText } from '../../core/basics/text-fold.ts';
import type { PaperSpeech } from './paper-speech.ts';

/** Provinces that became part of another on 1 July 2025. */
const NOW_IN: Readonly<Record<string, string>> = {
  'Kon Tum': 'Quảng Ngãi',
  'Bình Định': 'Gia Lai',
  'Ninh Thuận': 'Khánh Hòa',
};

/** Departments of information joined those of science on 1 March 2025; districts ended on 30 June 2025. */
const SCIENCE_FROM = '2025-03-01';
const ICT_TO = '2025-02-28';
const NEW_FROM = '2025-07-01';
const OLD_TO = '2025-06-30';

/** What an office of the province starts with: to be checked and edited before the first paper is signed. */
export function defaultOffice(province: string, { t, format }: PaperSpeech): OfficeData {
  const entries: OfficeEntry[] = [];
  const add = (role: OfficeRole, text: string, from = '', to = ''): void => {
    entries.push({ id: `${role}-${entries.length + 1}`, role, text, from, to });
  };
  const after = NOW_IN[province] ?? province;
  const upper = (name: string): string => name.toLocaleUpperCase(format.language);
  const people = (name: string): string => t('office.people', { province: upper(name) });
  if (after === province) {
    add('parent-agency', people(province));
    add('place', province);
  } else {
    add('parent-agency', people(province), '', OLD_TO);
    add('parent-agency', people(after), NEW_FROM);
    add('place', province, '', OLD_TO);
    add('place', after, NEW_FROM);
  }
  add('agency', t('office.ict'), '', ICT_TO);
  add('agency', t('office.sat'), SCIENCE_FROM);
  add('symbol', t('office.ict_symbol'), '', ICT_TO);
  add('symbol', t('office.sat_symbol'), SCIENCE_FROM);
  const basis = BASIS[foldText(province)];
  if (basis) add('legal-basis', t(`office.${basis}`));
  add('legal-basis', t('office.basis_regime'));
  add('recipient', t('office.to_people'));
  add('recipient', t('office.to_police'));
  add('recipient', t('office.to_districts'), '', OLD_TO);
  add('recipient', t('office.to_communes'), NEW_FROM);
  add('recipient', t('office.to_firms'));
  add('recipient', t('office.file'));
  add('signer-title', t('office.director'));
  return { entries };
}

/** The document of each province that asks for these reports. */
const BASIS: Readonly<
  Record<string, 'basis_gia_lai' | 'basis_khanh_hoa' | 'basis_kon_tum' | undefined>
> = {
  'gia lai': 'basis_gia_lai',
  'khanh hoa': 'basis_khanh_hoa',
  'kon tum': 'basis_kon_tum',
};
