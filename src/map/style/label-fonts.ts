import ext400 from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import ext500 from '@fontsource/noto-sans/files/noto-sans-latin-ext-500-normal.woff2?url';
import ext600 from '@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url';
import extItalic from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-italic.woff2?url';
import latin400 from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import latin500 from '@fontsource/noto-sans/files/noto-sans-latin-500-normal.woff2?url';
import latin600 from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import latinItalic from '@fontsource/noto-sans/files/noto-sans-latin-400-italic.woff2?url';
import viet400 from '@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff2?url';
import viet500 from '@fontsource/noto-sans/files/noto-sans-vietnamese-500-normal.woff2?url';
import viet600 from '@fontsource/noto-sans/files/noto-sans-vietnamese-600-normal.woff2?url';
import vietItalic from '@fontsource/noto-sans/files/noto-sans-vietnamese-400-italic.woff2?url';
import type { StyleSpecification } from 'maplibre-gl';

/** Font stacks of the map's labels. Not Be Vietnam Pro: maplibre 6 drops its tallest capitals. */
export const LABEL_FONT = {
  regular: ['Noto Sans Regular'],
  medium: ['Noto Sans Medium'],
  semibold: ['Noto Sans Semibold'],
  italic: ['Noto Sans Italic'],
};

const VIETNAMESE = [
  'U+0102-0103',
  'U+0110-0111',
  'U+0128-0129',
  'U+0168-0169',
  'U+01A0-01A1',
  'U+01AF-01B0',
  'U+0300-0301',
  'U+0303-0304',
  'U+0308-0309',
  'U+0323',
  'U+0329',
  'U+1EA0-1EF9',
  'U+20AB',
];
/** Letters of the highland languages in place names: ŏ ĕ ĭ ŭ č ƀ. */
const LATIN_EXTENDED = [
  'U+0100-0101',
  'U+0104-010F',
  'U+0112-0127',
  'U+012A-0167',
  'U+016A-019F',
  'U+01A2-01AE',
  'U+01B1-02BA',
  'U+1E00-1E9F',
];

type FontFaces = NonNullable<StyleSpecification['font-faces']>;

/** `base` is the page's address: font files are named relative to it. */
export function labelFontFaces(base: string): FontFaces {
  const stack = (vietnamese: string, extended: string, latin: string) => [
    { url: new URL(vietnamese, base).href, 'unicode-range': VIETNAMESE },
    { url: new URL(extended, base).href, 'unicode-range': LATIN_EXTENDED },
    { url: new URL(latin, base).href },
  ];
  return {
    'Noto Sans Regular': stack(viet400, ext400, latin400),
    'Noto Sans Medium': stack(viet500, ext500, latin500),
    'Noto Sans Semibold': stack(viet600, ext600, latin600),
    'Noto Sans Italic': stack(vietItalic, extItalic, latinItalic),
  };
}
