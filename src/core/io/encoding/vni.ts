/** Letters of VNI-Windows that stand alone, over windows-1252. */
const ALONE: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const TONES = { ø: '\u0300', ù: '\u0301', û: '\u0309', õ: '\u0303', ï: '\u0323' } as const;
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';

/** What a sign after a base letter adds to it: a tone, a circumflex with its tone, a breve with its tone. */
const SIGNS: Readonly<Record<string, { readonly bases: string; readonly adds: string }>> = {
  ...Object.fromEntries(
    Object.entries(TONES).map(([sign, tone]) => [sign, { bases: 'aeouyôö', adds: tone }]),
  ),
  â: { bases: 'aeo', adds: CIRCUMFLEX },
  à: { bases: 'aeo', adds: CIRCUMFLEX + TONES.ø },
  á: { bases: 'aeo', adds: CIRCUMFLEX + TONES.ù },
  å: { bases: 'aeo', adds: CIRCUMFLEX + TONES.û },
  ã: { bases: 'aeo', adds: CIRCUMFLEX + TONES.õ },
  ä: { bases: 'aeo', adds: CIRCUMFLEX + TONES.ï },
  ê: { bases: 'a', adds: BREVE },
  è: { bases: 'a', adds: BREVE + TONES.ø },
  é: { bases: 'a', adds: BREVE + TONES.ù },
  ú: { bases: 'a', adds: BREVE + TONES.û },
  ü: { bases: 'a', adds: BREVE + TONES.õ },
  ë: { bases: 'a', adds: BREVE + TONES.ï },
};

/** Text of VNI-Windows bytes: a base letter and a sign after it make one letter. NFC. */
export function decodeVni(bytes: Uint8Array): string {
  return vniOfText(new TextDecoder('windows-1252').decode(bytes));
}

/** The same where its bytes were taken for the characters of windows-1252: "Ñöùt caùp". */
export function vniOfText(text: string): string {
  const units: string[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i] ?? '';
    const base = letter.toLowerCase();
    const sign = SIGNS[(text[i + 1] ?? '').toLowerCase()];
    const plain = withCase(ALONE[base] ?? base, letter);
    if (sign?.bases.includes(base)) {
      units.push((plain + sign.adds).normalize('NFC'));
      i += 1;
    } else units.push(plain);
  }
  return units.join('');
}

function withCase(lower: string, like: string): string {
  return like === like.toLowerCase() ? lower : lower.toUpperCase();
}
