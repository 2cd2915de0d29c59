import { drawPaperMap } from '../../src/core/brief/map/draw-paper-map.ts';
import type { PaperMapRequest } from '../../src/core/brief/map/paper-map-request.ts';
import { NO_PAPER_LAYERS } from '../../src/core/brief/map/paper-map-request.ts';
import { loadSheetFonts } from '../../src/core/sheet/fonts/sheet-fonts.ts';
import { writeSvg } from '../../src/core/sheet/svg/write-svg.ts';
import { analyse } from '../../src/core/study/analyse.ts';
import { defaultPeriod } from '../../src/core/study/default-period.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import { createStudyMemory } from '../../src/core/study/study-memory.ts';
import { paperMapWords } from '../../src/i18n/paper-map-words.ts';
import { classBreaksOf } from '../../src/jobs/handlers/class-breaks-of.ts';
import { nodeFont } from '../../scripts/node-fonts.ts';
import { openDemo } from '../support/demo-province.ts';
import { quietContext } from '../support/quiet-context.ts';
import { inMs, printRow, spreadOf } from './measure.ts';

const A3_MM = { x: 10, y: 10, widthMm: 400, heightMm: 277 };
const A4_MM = { x: 10, y: 10, widthMm: 277, heightMm: 190 };
const ROUNDS = 7;

/** Vector maps of the demo for print: the first draw, as on the command line, and the following ones. */
export async function benchPaperMap(): Promise<void> {
  const dataset = await openDemo();
  const memory = createStudyMemory();
  const config = defaultStudyConfig(defaultPeriod(dataset));
  const result = await analyse(dataset, config, memory, quietContext());
  const { measure } = await loadSheetFonts(nodeFont);
  const incidents = memory.selection?.value.selection.rows ?? new Uint32Array();
  const sources = { dataset, result, incidents, measure };
  const plain: PaperMapRequest = {
    box: A4_MM,
    frame: { by: 'province' },
    level: 'full',
    tone: 'colour',
    layers: { ...NO_PAPER_LAYERS, density: true, points: ['exchange'] },
    breaks: classBreaksOf(result),
    leastCount: 0,
    numbered: [],
    patrol: null,
  };
  const all = ['bts_site', 'post_office', 'exchange', 'site'] as const;
  const full = { ...plain.layers, points: all, pointsBy: 'score', incidents: true } as const;
  const draw = (request: PaperMapRequest) => drawPaperMap(request, sources, paperMapWords('vi'));
  console.log('\nPaper maps of the demo, CPU time (level: a province under 1 s)');
  const row = (name: string, request: PaperMapRequest): void => {
    const first = cpuMs(() => draw(request));
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(cpuMs(() => draw(request)));
    const { box } = request;
    const svg = writeSvg({ ...box, widthMm: 420, heightMm: 297, items: draw(request).items });
    const size = `${(svg.length / 1024).toFixed(0)} kB of SVG`;
    printRow(name, `first ${first.toFixed(0)} ms`, inMs(spreadOf(times)), size);
  };
  row('province, A4, density', plain);
  row('province, A4, communes by ratio', {
    ...plain,
    level: 'commune',
    layers: { ...NO_PAPER_LAYERS, ratio: true },
  });
  row('province, A3, all points and incidents', { ...plain, box: A3_MM, layers: full });
  const codes = result.areas.code.slice(0, 65);
  const before = process.memoryUsage().heapUsed;
  const atlas = cpuMs(() => {
    for (const code of codes) draw({ ...plain, frame: { by: 'commune', code }, layers: full });
  });
  const grown = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  printRow(
    `atlas of ${codes.length} communes, A4`,
    `${(atlas / codes.length).toFixed(0)} ms a map`,
    `heap ${grown > 0 ? '+' : ''}${grown.toFixed(0)} MB`,
  );
}

/** CPU milliseconds of the process: the same on a machine that others use, too. */
function cpuMs(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
