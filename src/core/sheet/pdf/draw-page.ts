import type { jsPDF } from 'jspdf';
import type {
  CircleItem,
  DrawItem,
  Drawing,
  FontFace,
  GroupItem,
  Paint,
  ShapeItem,
  Stroke,
  TextItem,
} from '../drawing.ts';
import { itemsOf } from '../dimmed.ts';
import type { SheetFonts } from '../fonts/sheet-fonts.ts';

type Pen = {
  readonly pdf: jsPDF;
  readonly fonts: SheetFonts;
  /** Faces the file has by now. */
  readonly added: Set<FontFace>;
};

/** Draws one page on the open page of a file. */
export function drawPage(
  pdf: jsPDF,
  { items }: Drawing,
  fonts: SheetFonts,
  added: Set<FontFace>,
): void {
  pdf.setLineCap('round');
  pdf.setLineJoin('round');
  const pen = { pdf, fonts, added };
  for (const item of items) draw(pen, item);
}

function draw(pen: Pen, item: DrawItem): void {
  switch (item.type) {
    case 'shape':
      drawShape(pen.pdf, item);
      break;
    case 'circle':
      drawCircle(pen.pdf, item);
      break;
    case 'text':
      drawText(pen, item);
      break;
    default:
      drawGroup(pen, item);
  }
}

function drawShape(pdf: jsPDF, { lines, closed, fill, stroke }: ShapeItem): void {
  if (!fill && !stroke) return;
  const drawn = lines.filter((line) => line.length >= 2);
  if (drawn.length === 0) return;
  paint(pdf, fill, stroke, () => {
    for (const line of drawn) trace(pdf, line, closed);
  });
}

function trace(pdf: jsPDF, line: Float64Array, closed: boolean): void {
  for (let i = 0; i + 1 < line.length; i += 2) {
    const [x, y] = [line[i] ?? 0, line[i + 1] ?? 0];
    if (i === 0) pdf.moveTo(x, y);
    else pdf.lineTo(x, y);
  }
  if (closed && line.length > 0) pdf.close();
}

/** Four Bézier arcs; the radius is off by less than 0.03 %. */
const ARC = 0.5523;

function drawCircle(pdf: jsPDF, { x, y, radiusMm: r, fill, stroke }: CircleItem): void {
  if (!fill && !stroke) return;
  const c = r * ARC;
  paint(pdf, fill, stroke, () => {
    pdf.moveTo(x + r, y);
    pdf.curveTo(x + r, y + c, x + c, y + r, x, y + r);
    pdf.curveTo(x - c, y + r, x - r, y + c, x - r, y);
    pdf.curveTo(x - r, y - c, x - c, y - r, x, y - r);
    pdf.curveTo(x + c, y - r, x + r, y - c, x + r, y);
    pdf.close();
  });
}

/** Colours and pen come before the path: nothing may stand between a path and its painting. */
function paint(
  pdf: jsPDF,
  fill: Paint | undefined,
  stroke: Stroke | undefined,
  path: () => void,
): void {
  within(pdf, fill?.opacity ?? 1, stroke?.opacity ?? 1, () => {
    if (fill) pdf.setFillColor(fill.color);
    if (stroke) setPen(pdf, stroke);
    path();
    if (fill && stroke) pdf.fillStrokeEvenOdd();
    else if (fill) pdf.fillEvenOdd();
    else pdf.stroke();
    if (stroke?.dashMm) pdf.setLineDashPattern([], 0);
  });
}

/** Less opaque, and as it was after. */
function within(pdf: jsPDF, opacity: number, strokeOpacity: number, act: () => void): void {
  if (opacity >= 1 && strokeOpacity >= 1) {
    act();
    return;
  }
  pdf.saveGraphicsState();
  pdf.setGState(pdf.GState({ opacity, 'stroke-opacity': strokeOpacity }));
  act();
  pdf.restoreGraphicsState();
}

function setPen(pdf: jsPDF, { color, widthMm, dashMm }: Stroke): void {
  pdf.setDrawColor(color);
  pdf.setLineWidth(widthMm);
  if (dashMm) pdf.setLineDashPattern([...dashMm], 0);
}

/** Text starts where it is told: aligned by our own measure, which the layout was made with. */
function drawText({ pdf, fonts, added }: Pen, item: TextItem): void {
  const { text, face, sizePt, color, align = 'start', angle = 0, halo } = item;
  if (text === '') return;
  addFace(pdf, face, fonts, added);
  pdf.setFont(face, 'normal');
  pdf.setFontSize(sizePt);
  const part = align === 'start' ? 0 : align === 'middle' ? 0.5 : 1;
  const back = part === 0 ? 0 : part * fonts.measure(text, face, sizePt);
  const turn = (angle * Math.PI) / 180;
  const [x, y] = [item.x - back * Math.cos(turn), item.y + back * Math.sin(turn)];
  within(pdf, item.opacity ?? 1, halo?.opacity ?? 1, () => {
    if (halo) {
      setPen(pdf, halo);
      pdf.text(text, x, y, { angle, renderingMode: 'stroke' });
    }
    pdf.setTextColor(color);
    pdf.text(text, x, y, { angle, renderingMode: 'fill' });
  });
}

function addFace(pdf: jsPDF, face: FontFace, fonts: SheetFonts, added: Set<FontFace>): void {
  if (added.has(face)) return;
  const bytes = fonts.bytes.get(face);
  if (!bytes) throw new Error(`font ${face} was not loaded`);
  pdf.addFileToVFS(`${face}.ttf`, binaryText(bytes));
  pdf.addFont(`${face}.ttf`, face, 'normal');
  added.add(face);
}

/** One character a byte: how the library takes files. Each byte becomes one unit of UTF-16. */
function binaryText(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(Uint16Array.from(bytes));
}

function drawGroup(pen: Pen, group: GroupItem): void {
  const { pdf } = pen;
  const { clip } = group;
  if (clip) {
    pdf.saveGraphicsState();
    const { x, y, widthMm, heightMm } = clip;
    trace(
      pdf,
      Float64Array.of(x, y, x + widthMm, y, x + widthMm, y + heightMm, x, y + heightMm),
      true,
    );
    pdf.clip();
    pdf.discardPath();
  }
  for (const item of itemsOf(group)) draw(pen, item);
  if (clip) pdf.restoreGraphicsState();
}
