import { drawPaperMap } from '../../map/draw-paper-map.ts';
import type { PaperFrame, PaperMapRequest } from '../../map/paper-map-request.ts';
import { NO_PAPER_LAYERS } from '../../map/paper-map-request.ts';
import type { Box } from '../../../sheet/drawing.ts';
import type { TextMeasure } from '../../../sheet/text-measure.ts';
import type { PageFacts } from '../facts/page-facts.ts';
import type { PageSources } from '../facts/page-sources.ts';
import type { PageRequest, PageSubject } from '../page-request.ts';
import type { PageMap } from './page-map.ts';
import { LEAST_TOLD } from '../../../model/detail-level.ts';

/** The map of a page: the place it is about, with the first targets numbered as in the list beside it. */
export function makePageMap(
  box: Box,
  request: PageRequest,
  facts: PageFacts,
  sources: PageSources,
  measure: TextMeasure,
): PageMap | null {
  const { words, level, tone, breaks, plan } = request;
  if (box.widthMm < 10 || box.heightMm < 10) return null;
  const { stages, result, now } = sources;
  const mapRequest: PaperMapRequest = {
    box,
    frame: frameOf(facts.subject, facts),
    level,
    tone,
    layers: layersOf(request),
    breaks,
    leastCount: level === 'commune' ? LEAST_TOLD : 0,
    numbered: hasList(request)
      ? facts.targets.map(({ id, rank }) => ({ target: id, number: rank }))
      : [],
    patrol: zoneOf(facts.subject, plan !== null),
  };
  const paper = drawPaperMap(
    mapRequest,
    {
      dataset: stages.dataset,
      result,
      ...(plan ? { plan } : {}),
      incidents: now.row.filter((_, at) => (now.target[at] ?? -1) >= 0),
      measure,
    },
    words.map,
  );
  return { paper };
}

/** Numbers on the map mean something only beside the list they number. */
function hasList({ level, template }: PageRequest): boolean {
  return level === 'full' && template.blocks.some(({ type }) => type === 'top_targets');
}

function frameOf(subject: PageSubject, { targets }: PageFacts): PaperFrame {
  switch (subject.by) {
    case 'commune':
      return { by: 'commune', code: subject.code };
    case 'zone':
      return { by: 'zone', zone: subject.zone };
    case 'route':
      return { by: 'targets', targets: targets.map(({ id }) => id) };
    default:
      return { by: 'province' };
  }
}

function layersOf({ level, breaks }: PageRequest): PaperMapRequest['layers'] {
  if (level === 'commune') return { ...NO_PAPER_LAYERS, ratio: breaks !== null };
  return {
    ...NO_PAPER_LAYERS,
    cables: breaks === null,
    density: breaks !== null,
    incidents: breaks === null,
  };
}

function zoneOf(subject: PageSubject, planned: boolean): PaperMapRequest['patrol'] {
  if (subject.by !== 'zone' || !planned) return null;
  const zones = [subject.zone];
  return { zones, night: 0, teams: [], stops: false, bases: true, posts: false };
}
