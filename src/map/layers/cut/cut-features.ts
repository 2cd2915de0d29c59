import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { LonLat, Scenario, ScenarioCut } from '../../../core/criticality/scenario.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { createFormat } from '../../../i18n/format.ts';
import type { Format } from '../../../i18n/format.ts';
import type { CutAnswer } from '../../../jobs/protocol/service-jobs.ts';
import type { AppState } from '../../../state/app-state.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { targetNumber } from '../../../state/selectors/selection.ts';
import { sectionsOfRoute } from '../../../state/what-if/route-sections.ts';
import {
  cutView,
  hardenView,
  shownScenario,
  shownSteps,
  whatIfOn,
  worstView,
} from '../../../state/what-if/shown-scenario.ts';
import type { CutSession, HardenView, WorstView } from '../../../state/what-if/what-if-state.ts';
import { cutPlace, endPlace, sectionLine } from './cut-places.ts';
import { degreesPerMetre, groundCircle, middleOf, pixelsAtZoom0 } from './ground-circle.ts';

export type CutFeatures = FeatureCollection<Geometry, CutProperties>;

type CutProperties = {
  readonly role:
    | 'mark'
    | 'disc'
    | 'size'
    | 'corridor'
    | 'built'
    | 'hardened'
    | 'end'
    | 'draft'
    | 'worst'
    | 'worst-disc';
  readonly [name: string]: string | number | boolean;
};

type CutFeature = Feature<Geometry, CutProperties>;

/** What a person cuts, builds and draws, as things on the map; none when the what-if is put away. */
export function cutFeatures(state: AppState): CutFeatures {
  const result = lastResult(state);
  const features = result && whatIfOn(state) ? allFeatures(state, result) : [];
  return { type: 'FeatureCollection', features };
}

function allFeatures(state: AppState, result: StudyResult): CutFeature[] {
  const scenario = shownScenario(state);
  const answer = cutView(state)?.answer ?? null;
  const { cut, language } = state.session;
  const format = createFormat(language);
  const steps = shownSteps(state);
  return [
    ...(steps === 'worst' ? worstFeatures(worstView(state)) : []),
    ...(steps === 'harden' ? hardenFeatures(hardenView(state)) : []),
    ...builtFeatures(scenario, result, answer),
    ...scenario.cuts.flatMap((one, at) => shapeOf(one, at, format)),
    ...draftFeatures(cut, result),
    ...scenario.cuts.flatMap((one, at) => markOf(one, at, result, answer, cut.chosen)),
  ];
}

function markOf(
  cut: ScenarioCut,
  at: number,
  result: StudyResult,
  answer: CutAnswer | null,
  chosen: number,
): CutFeature[] {
  const place = cutPlace(cut, result, answer?.pieces ?? null);
  if (!place) return [];
  const text = String(at + 1);
  return [point(place, { role: 'mark', at, text, chosen: at === chosen })];
}

/** The ground that a disc or a corridor takes. */
function shapeOf(cut: ScenarioCut, at: number, format: Format): CutFeature[] {
  if (cut.type === 'disc') {
    const ring = groundCircle(cut.lon, cut.lat, cut.radiusM);
    const geometry: Geometry = { type: 'Polygon', coordinates: [ring] };
    const top = cut.lat + cut.radiusM * degreesPerMetre(cut.lat).y;
    return [
      { type: 'Feature', properties: { role: 'disc', at }, geometry },
      point([cut.lon, top], { role: 'size', text: format.distance(cut.radiusM) }),
    ];
  }
  if (cut.type !== 'corridor') return [];
  const px = pixelsAtZoom0(cut.widthM, cut.line[0]?.[1] ?? 0);
  return [line(cut.line, { role: 'corridor', at, px })];
}

function builtFeatures(
  scenario: Scenario,
  result: StudyResult,
  answer: CutAnswer | null,
): CutFeature[] {
  const links = scenario.links.flatMap((link, at) => {
    const laid = answer?.links[at];
    const from = laid?.from ?? endPlace(link.from, result);
    const to = laid?.to ?? endPlace(link.to, result);
    return from && to ? [line([from, to], { role: 'built', text: `+${at + 1}` })] : [];
  });
  const sections = (ids: readonly string[], role: 'built' | 'hardened'): CutFeature[] =>
    ids.flatMap((id) => {
      const section = targetNumber(result, id);
      return section < 0 ? [] : [line(sectionLine(result, section), { role, text: '' })];
    });
  const planned = scenario.planned.flatMap((route) =>
    sectionsOfRoute(result, route).map((section) => result.targets.id[section] ?? ''),
  );
  return [...links, ...sections(planned, 'built'), ...sections(scenario.hardened, 'hardened')];
}

/** What is being drawn: points of a corridor, the first end of a link. */
function draftFeatures({ line: drawn, linkFrom }: CutSession, result: StudyResult): CutFeature[] {
  const points = drawn.map((place) => point(place, { role: 'end' }));
  const path = drawn.length > 1 ? [line(drawn, { role: 'draft' })] : [];
  const from = linkFrom ? endPlace(linkFrom, result) : null;
  return [...path, ...points, ...(from ? [point(from, { role: 'end' })] : [])];
}

function worstFeatures(view: WorstView | null): CutFeature[] {
  if (!view) return [];
  return view.answer.places.flatMap(({ lon, lat }, at): CutFeature[] => {
    const ring = groundCircle(lon, lat, view.request.radiusM);
    const geometry: Geometry = { type: 'Polygon', coordinates: [ring] };
    return [
      { type: 'Feature', properties: { role: 'worst-disc', at }, geometry },
      point([lon, lat], { role: 'worst', at, text: String(at + 1) }),
    ];
  });
}

/** The sections to harden and the cables to lay, each with its place in the order. */
function hardenFeatures(view: HardenView | null): CutFeature[] {
  if (!view) return [];
  const { answer, result } = view;
  return answer.steps.flatMap(({ ends, sections }, at) => {
    const lines = Array.from(sections, (section) => sectionLine(result, section));
    const marked = ends ? middleOf(ends) : middleOf(lines[Math.floor(lines.length / 2)] ?? []);
    const drawn = ends && sections.length === 0 ? [ends] : lines;
    return [
      ...drawn.map((places) => line(places, { role: 'hardened', text: '' })),
      ...(ends ? [line(ends, { role: 'built', text: '' })] : []),
      point(marked, { role: 'worst', at, text: String(at + 1) }),
    ];
  });
}

function point([lon, lat]: LonLat, properties: CutProperties): CutFeature {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } };
}

function line(places: readonly LonLat[], properties: CutProperties): CutFeature {
  const coordinates = places.map(([lon, lat]) => [lon, lat]);
  return { type: 'Feature', properties, geometry: { type: 'LineString', coordinates } };
}
