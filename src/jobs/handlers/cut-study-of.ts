import { cutStudy } from '../../core/criticality/cut-study.ts';
import type { CutStudy } from '../../core/criticality/cut-study.ts';
import type { ServiceGraph } from '../../core/criticality/service-graph.ts';
import type { Answered } from '../answered.ts';

const STUDIES = new WeakMap<ServiceGraph, CutStudy>();

/** What the what-ifs of the last result are asked of; made when first asked for, kept with its graph. */
export function cutStudyOf({ dataset, network, service, result }: Answered): CutStudy {
  const { graph } = service.value;
  const known = STUDIES.get(graph);
  if (known) return known;
  const made = cutStudy({
    dataset,
    network: network.value.network,
    targets: network.value.targets,
    service: graph,
    owners: result.config.service.owners,
    bounds: dataset.bounds,
  });
  STUDIES.set(graph, made);
  return made;
}
