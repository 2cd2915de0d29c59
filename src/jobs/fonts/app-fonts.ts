import sansBold from '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url';
import sansItalic from '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf?url';
import sans from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url';
import serifBoldItalic from '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf?url';
import serifBold from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf?url';
import serifItalic from '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf?url';
import serif from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf?url';
import type { FontFace } from '../../core/sheet/drawing.ts';
import { fetchBytes } from '../fetch-bytes.ts';

const ADDRESS: Readonly<Record<FontFace, string>> = {
  sans,
  'sans-bold': sansBold,
  'sans-italic': sansItalic,
  serif,
  'serif-bold': serifBold,
  'serif-italic': serifItalic,
  'serif-bold-italic': serifBoldItalic,
};

/** The fonts papers are printed in, from beside the app. */
export function appFont(face: FontFace): Promise<Uint8Array> {
  return fetchBytes(ADDRESS[face]);
}
