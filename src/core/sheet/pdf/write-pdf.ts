import type { jsPDF } from 'jspdf';
import type { RunContext } from '../../basics/run-context.ts';
import type { Drawing, FontFace } from '../drawing.ts';
import type { SheetFonts } from '../fonts/sheet-fonts.ts';
import { drawPage } from './draw-page.ts';

export type PdfInfo = {
  readonly title: string;
  readonly subject?: string;
  readonly author?: string;
  /** When it was made, UTC milliseconds: given, so that the same page has the same bytes. */
  readonly madeAt: number;
  /** `vi`, `en`. */
  readonly language: string;
};

const OFFSET_MS = 7 * 3_600_000;
/** Thousandths of a point. */
const PRECISION = 3;

/**
 * Pages as one PDF: vectors, real text, only the glyphs in use embedded. Same drawings, same bytes, in the
 * browser and on the command line. Pages may come one by one, so that an atlas need not be held whole.
 */
export async function writePdf(
  pages: Iterable<Drawing> | AsyncIterable<Drawing>,
  info: PdfInfo,
  fonts: SheetFonts,
  ctx?: RunContext,
): Promise<Uint8Array> {
  const { jsPDF: Pdf } = await import('jspdf');
  let pdf: jsPDF | null = null;
  const added = new Set<FontFace>();
  for await (const page of pages) {
    const format: [number, number] = [page.widthMm, page.heightMm];
    const orientation = page.widthMm > page.heightMm ? 'landscape' : 'portrait';
    if (pdf) pdf.addPage(format, orientation);
    else {
      pdf = new Pdf({
        unit: 'mm',
        format,
        orientation,
        compress: true,
        putOnlyUsedFonts: true,
        floatPrecision: PRECISION,
      });
    }
    drawPage(pdf, page, fonts, added);
    await ctx?.breathe();
  }
  if (!pdf) throw new RangeError('a PDF has a page at least');
  describe(pdf, info);
  return new Uint8Array(pdf.output('arraybuffer'));
}

function describe(pdf: jsPDF, { title, subject, author, madeAt, language }: PdfInfo): void {
  pdf.setProperties({
    title,
    creator: 'Vọng Gác',
    ...(subject === undefined ? {} : { subject }),
    ...(author === undefined ? {} : { author }),
  });
  pdf.setCreationDate(pdfDate(madeAt));
  pdf.setFileId('0'.repeat(32));
  pdf.setLanguage(language === 'vi' ? 'vi' : 'en');
}

/** Viet Nam's time, whatever the machine's zone. */
function pdfDate(ms: number): string {
  const [digits = ''] = new Date(ms + OFFSET_MS).toISOString().replace(/[-T:]/g, '').split('.');
  return `D:${digits}+07'00'`;
}
