import type { RawColumn, RawTable } from '../format.ts';
import { foldedHeader } from '../validate/header-key.ts';

/** What of an address a column holds. */
export type AddressPart = 'commune' | 'district' | 'province' | 'whole';

export type AddressColumns = Readonly<Partial<Record<AddressPart, RawColumn>>>;

/** Headers, folded, of each part; surest first. */
export const ADDRESS_HEADERS: Readonly<Record<AddressPart, readonly string[]>> = {
  commune: [
    'xa',
    'phuong',
    'xa phuong',
    'phuong xa',
    'xa phuong thi tran',
    'xa phuong tt',
    'phuong xa thi tran',
    'xa phuong dac khu',
    'phuong xa dac khu',
    'xa thi tran',
    'px',
    'xp',
    'p x',
    'x p',
    'x p tt',
    'ten xa',
    'ten phuong',
    'ten xa phuong',
    'ten phuong xa',
    'thuoc xa',
    'thuoc xa phuong',
    'dia ban xa',
    'dia ban xa phuong',
    'xa cu',
    'xa phuong cu',
    'xa moi',
    'xa phuong moi',
    'dvhc cap xa',
    'don vi hanh chinh cap xa',
    'cap xa',
    'commune',
    'commune name',
    'ward',
    'ward name',
    'commune ward',
    'ward commune',
  ],
  district: [
    'huyen',
    'quan',
    'quan huyen',
    'huyen quan',
    'huyen thi xa',
    'huyen thi xa thanh pho',
    'huyen tx tp',
    'huyen thi',
    'huyen tp',
    'quan huyen thi xa',
    'quan huyen tx tp',
    'ten huyen',
    'ten quan huyen',
    'thuoc huyen',
    'dia ban huyen',
    'huyen cu',
    'quan huyen cu',
    'cap huyen',
    'qh',
    'q h',
    'h tx tp',
    'tx tp huyen',
    'district',
    'district name',
  ],
  province: [
    'tinh',
    'tinh thanh',
    'tinh thanh pho',
    'tinh tp',
    'tp tinh',
    'ten tinh',
    'thuoc tinh',
    'tinh cu',
    'tinh moi',
    'cap tinh',
    'province',
    'province name',
  ],
  whole: [
    'dia chi',
    'd c',
    'dc',
    'dchi',
    'dia chi tram',
    'dia chi bts',
    'dia chi lap dat',
    'dia chi lap dat tram',
    'dia chi cot',
    'dia chi buu cuc',
    'dia chi tru so',
    'dia chi day du',
    'dia chi chi tiet',
    'dia chi cu',
    'dia chi moi',
    'dia chi hanh chinh',
    'dia diem',
    'dia diem xay ra',
    'dia diem xay ra vu viec',
    'dia diem vu viec',
    'dia diem lap dat',
    'd diem',
    'noi xay ra',
    'noi xay ra vu viec',
    'noi xay ra su viec',
    'noi lap dat',
    'vi tri xay ra',
    'vi tri lap dat',
    'hien truong',
    'dia ban',
    'dia ban xay ra',
    'thon',
    'thon xa',
    'thon lang',
    'thon buon',
    'thon xom',
    'thon to',
    'thon to dan pho',
    'to dan pho',
    'tdp',
    'lang',
    'buon',
    'ban',
    'khu pho',
    'address',
    'full address',
    'site address',
    'street address',
    'addr full',
    'addr',
    'place',
  ],
};

export const ADDRESS_PARTS = ['commune', 'district', 'province', 'whole'] as const;

/** The columns that say where in the administration a record is; of each part the surest header. */
export function addressColumnsOf(raw: RawTable): AddressColumns {
  const byHeader = new Map<string, RawColumn>();
  for (const column of raw.columns) {
    const key = foldedHeader(column.name);
    if (!byHeader.has(key)) byHeader.set(key, column);
  }
  const found: Partial<Record<AddressPart, RawColumn>> = {};
  for (const part of ADDRESS_PARTS) {
    const header = ADDRESS_HEADERS[part].find((name) => byHeader.has(name));
    const column = header === undefined ? undefined : byHeader.get(header);
    if (column) found[part] = column;
  }
  return found;
}

/** Null for a header that is no part of an address. */
export function addressPartOf(header: string): AddressPart | null {
  const key = foldedHeader(header);
  return ADDRESS_PARTS.find((part) => ADDRESS_HEADERS[part].includes(key)) ?? null;
}
