import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FontFace } from '../src/core/sheet/drawing.ts';

const FILES: Readonly<Record<FontFace, string>> = {
  sans: 'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'sans-bold': 'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'sans-italic': 'noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  serif: 'tinos/400Regular/Tinos_400Regular.ttf',
  'serif-bold': 'tinos/700Bold/Tinos_700Bold.ttf',
  'serif-italic': 'tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'serif-bold-italic': 'tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

/** The fonts papers are printed in, the same files as the app's. */
export async function nodeFont(face: FontFace): Promise<Uint8Array> {
  const { resolve } = createRequire(import.meta.url);
  return readFile(resolve(`@expo-google-fonts/${FILES[face]}`));
}
