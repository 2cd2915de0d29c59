import { firstLixelOfEdge } from '../hotspots/heat/edge-events.ts';
import { sectionLines } from './section-lines.ts';
import type { SectionLines } from './section-lines.ts';
import type { StudyNetwork } from './study-network.ts';

/** The lixels as lines in degrees, cut as the sections are. */
export function lixelLines({ graph, pieces, plane }: StudyNetwork): SectionLines {
  const asSections = {
    ...pieces,
    sectionCount: pieces.lixelCount,
    sectionToM: pieces.lixelToM,
    edgeSectionStart: firstLixelOfEdge({ graph, pieces }),
  };
  return sectionLines(graph, asSections, plane);
}
