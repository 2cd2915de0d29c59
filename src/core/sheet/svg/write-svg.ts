import type {
  CircleItem,
  DrawItem,
  Drawing,
  GroupItem,
  Paint,
  ShapeItem,
  Stroke,
  TextItem,
} from '../drawing.ts';
import { itemsOf } from '../dimmed.ts';
import { MM_PER_PT } from '../drawing.ts';

export type SvgOptions = {
  /** CSS families of the faces, where other than the usual ones are loaded. */
  readonly sans?: string;
  readonly serif?: string;
  /** Before ids, where several drawings stand in one page. */
  readonly idPrefix?: string;
  /** Read aloud as the name of the picture. */
  readonly title?: string;
};

/** The drawing as SVG, one unit a millimetre: for looking on screen. No script, no style, no address. */
export function writeSvg(drawing: Drawing, options: SvgOptions = {}): string {
  const { widthMm, heightMm, items } = drawing;
  const clips: string[] = [];
  const body = items.map((item) => svgItem(item, options, clips)).join('');
  const size = `viewBox="0 0 ${n(widthMm)} ${n(heightMm)}" width="${n(widthMm)}mm" height="${n(heightMm)}mm"`;
  const title = options.title === undefined ? '' : `<title>${escaped(options.title)}</title>`;
  const defs = clips.length > 0 ? `<defs>${clips.join('')}</defs>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${title}${defs}${body}</svg>`;
}

function svgItem(item: DrawItem, options: SvgOptions, clips: string[]): string {
  switch (item.type) {
    case 'shape':
      return svgShape(item);
    case 'circle':
      return svgCircle(item);
    case 'text':
      return svgText(item, options);
    default:
      return svgGroup(item, options, clips);
  }
}

function svgShape({ lines, closed, fill, stroke }: ShapeItem): string {
  const d = lines.map((line) => pathOf(line, closed)).join('');
  return d === '' ? '' : `<path d="${d}" fill-rule="evenodd"${paints(fill, stroke)}/>`;
}

function pathOf(line: Float64Array, closed: boolean): string {
  let d = '';
  for (let i = 0; i + 1 < line.length; i += 2) {
    d += `${i === 0 ? 'M' : 'L'}${n(line[i] ?? 0)} ${n(line[i + 1] ?? 0)}`;
  }
  return closed && d !== '' ? `${d}Z` : d;
}

function svgCircle({ x, y, radiusMm, fill, stroke }: CircleItem): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radiusMm)}"${paints(fill, stroke)}/>`;
}

const ANCHOR = { start: '', middle: ' text-anchor="middle"', end: ' text-anchor="end"' };

function svgText(item: TextItem, options: SvgOptions): string {
  const { x, y, text, face, sizePt, color, align = 'start', angle = 0, halo } = item;
  const dim = item.opacity === undefined ? '' : ` opacity="${n(item.opacity)}"`;
  const family = face.startsWith('serif')
    ? (options.serif ?? "Tinos, 'Times New Roman', serif")
    : (options.sans ?? "'Noto Sans', sans-serif");
  const weight = face.includes('bold') ? ' font-weight="700"' : '';
  const style = face.includes('italic') ? ' font-style="italic"' : '';
  const turn = angle === 0 ? '' : ` transform="rotate(${n(-angle)} ${n(x)} ${n(y)})"`;
  const rim = halo
    ? ` stroke="${halo.color}" stroke-width="${n(halo.widthMm)}" stroke-linejoin="round" paint-order="stroke"`
    : '';
  return (
    `<text x="${n(x)}" y="${n(y)}" font-family="${escaped(family)}" font-size="${n(sizePt * MM_PER_PT)}"` +
    ` font-kerning="none" xml:space="preserve" fill="${color}"${weight}${style}${ANCHOR[align]}${turn}${rim}${dim}>${escaped(text)}</text>`
  );
}

function svgGroup(group: GroupItem, options: SvgOptions, clips: string[]): string {
  let attributes = '';
  const { clip } = group;
  if (clip) {
    const id = `${options.idPrefix ?? ''}clip-${clips.length}`;
    const { x, y, widthMm, heightMm } = clip;
    clips.push(
      `<clipPath id="${id}"><rect x="${n(x)}" y="${n(y)}" width="${n(widthMm)}" height="${n(heightMm)}"/></clipPath>`,
    );
    attributes += ` clip-path="url(#${id})"`;
  }
  return `<g${attributes}>${itemsOf(group)
    .map((item) => svgItem(item, options, clips))
    .join('')}</g>`;
}

function paints(fill: Paint | undefined, stroke: Stroke | undefined): string {
  let out = ` fill="${fill?.color ?? 'none'}"`;
  if (fill?.opacity !== undefined) out += ` fill-opacity="${n(fill.opacity)}"`;
  if (!stroke) return out;
  out += ` stroke="${stroke.color}" stroke-width="${n(stroke.widthMm)}" stroke-linecap="round" stroke-linejoin="round"`;
  if (stroke.opacity !== undefined) out += ` stroke-opacity="${n(stroke.opacity)}"`;
  if (stroke.dashMm) out += ` stroke-dasharray="${stroke.dashMm.map(n).join(' ')}"`;
  return out;
}

/** A hundredth of a millimetre is finer than any printer. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
