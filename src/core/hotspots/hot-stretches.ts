/** Sections of the network with their density, as columns: what a study's `sections` hold. */
export type DenseSections = {
  readonly length: number;
  /** Number of the cable route, and metres along it. */
  readonly route: Uint32Array;
  readonly fromM: Float64Array;
  readonly toM: Float64Array;
  /** Incidents per kilometre and year. */
  readonly density: Float64Array;
  readonly count: Float64Array;
};

/** Neighbouring hot sections of one route, read as one place. */
export type HotStretch = {
  readonly route: number;
  readonly fromM: number;
  readonly toM: number;
  readonly km: number;
  /** Incidents counted on the sections. */
  readonly count: number;
  /** Incidents per kilometre and year, mean by length. */
  readonly density: number;
  /** Density over the network's mean: 1 is the mean. */
  readonly timesMean: number;
  /** The densest of `sections`. */
  readonly peakSection: number;
  /** Along the route. */
  readonly sections: readonly number[];
};

export type HotStretches = {
  /** Length-weighted mean density of the whole network, incidents per kilometre and year. */
  readonly meanDensity: number;
  /** Sections at least this dense are hot. */
  readonly threshold: number;
  readonly hotKm: number;
  readonly stretches: readonly HotStretch[];
};

/** Ends of neighbouring sections meet within rounding. */
const TOUCH_M = 1;

/**
 * Where along the network incidents concentrate, as stretches a person can name and drive to.
 * A section is hot when its density is at least `timesMean` × the network's length-weighted mean; hot
 * sections that follow each other on one route are one stretch. Stretches are ordered by density × km
 * (expected incidents per year), ties by route and place.
 *
 * A description of the density surface, not a test: it says nothing about chance. O(n log n).
 * No sections, or no incidents anywhere: no stretches, mean and threshold 0.
 */
export function findHotStretches(sections: DenseSections, timesMean = 3): HotStretches {
  const meanDensity = meanByLength(sections, allSections(sections));
  const threshold = meanDensity * timesMean;
  if (threshold <= 0) return { meanDensity: 0, threshold: 0, hotKm: 0, stretches: [] };
  const hot = allSections(sections).filter((section) => at(sections.density, section) >= threshold);
  const stretches = groupNeighbours(sections, hot).map((group) =>
    stretchOf(sections, group, meanDensity),
  );
  return {
    meanDensity,
    threshold,
    hotKm: stretches.reduce((sum, stretch) => sum + stretch.km, 0),
    stretches: stretches.toSorted(
      (a, b) => expected(b) - expected(a) || a.route - b.route || a.fromM - b.fromM,
    ),
  };
}

/** Incidents a year; as a 32-bit float, where what is alike is equal in every engine. */
function expected({ density, km }: HotStretch): number {
  return Math.fround(density * km);
}

function groupNeighbours(sections: DenseSections, hot: readonly number[]): number[][] {
  const { route, fromM, toM } = sections;
  const along = hot.toSorted((a, b) => at(route, a) - at(route, b) || at(fromM, a) - at(fromM, b));
  const groups: number[][] = [];
  let group: number[] = [];
  for (const section of along) {
    const last = group.at(-1);
    const follows =
      last !== undefined &&
      at(route, last) === at(route, section) &&
      at(fromM, section) - at(toM, last) <= TOUCH_M;
    if (!follows) groups.push((group = []));
    group.push(section);
  }
  return groups;
}

function stretchOf(
  sections: DenseSections,
  group: readonly number[],
  meanDensity: number,
): HotStretch {
  const density = meanByLength(sections, group);
  const peakSection = group.reduce((best, section) =>
    Math.fround(at(sections.density, section)) > Math.fround(at(sections.density, best))
      ? section
      : best,
  );
  return {
    route: at(sections.route, peakSection),
    fromM: group.reduce((least, section) => Math.min(least, at(sections.fromM, section)), Infinity),
    toM: group.reduce((most, section) => Math.max(most, at(sections.toM, section)), 0),
    km: group.reduce((sum, section) => sum + lengthKm(sections, section), 0),
    count: group.reduce((sum, section) => sum + at(sections.count, section), 0),
    density,
    timesMean: density / meanDensity,
    peakSection,
    sections: group,
  };
}

function meanByLength(sections: DenseSections, group: readonly number[]): number {
  let mass = 0;
  let km = 0;
  for (const section of group) {
    const sectionKm = lengthKm(sections, section);
    mass += at(sections.density, section) * sectionKm;
    km += sectionKm;
  }
  return km > 0 ? mass / km : 0;
}

function lengthKm(sections: DenseSections, section: number): number {
  return (at(sections.toM, section) - at(sections.fromM, section)) / 1000;
}

function allSections(sections: DenseSections): number[] {
  return Array.from({ length: sections.length }, (_, section) => section);
}

function at(values: Float64Array | Uint32Array, index: number): number {
  return values[index] ?? 0;
}
