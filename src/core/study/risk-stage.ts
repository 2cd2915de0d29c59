import type { Dataset } from '../model/dataset.ts';
import { expectedLoss } from '../risk/expected-loss.ts';
import { groupRisk } from '../risk/group-risk.ts';
import type { KindIncidents } from '../risk/kind-mix.ts';
import { lossTerms } from '../risk/loss-terms.ts';
import { protectionOf } from '../risk/protection.ts';
import { resolveRiskParameters } from '../risk/resolve-risk-parameters.ts';
import type { GroupRisk, RiskColumns } from '../risk/risk-columns.ts';
import { columnsHash } from './result-hash.ts';
import type { StudyConfig } from './study-config.ts';
import type {
  BaseStage,
  NetworkStage,
  RiskStage,
  SelectionStage,
  ServiceStage,
} from './study-memory.ts';
import type { Placement } from './placement.ts';
import type { Selection } from './select-incidents.ts';

export type RiskStageInput = {
  readonly dataset: Dataset;
  readonly base: BaseStage;
  readonly network: NetworkStage;
  readonly service: ServiceStage;
  readonly placement: Placement;
  readonly counted: SelectionStage;
};

/** The expected loss of every target, of communes, of the districts of old and of the province. */
export function riskStage(input: RiskStageInput, config: StudyConfig): RiskStage {
  const { dataset, base, network, service, placement, counted } = input;
  const { targets } = network;
  const incidentTable = dataset.tables.incident;
  const parameters = resolveRiskParameters(incidentTable, config.incidentKinds, config.risk);
  const protection = protectionOf(dataset, targets, parameters.measures);
  const incidents = kindIncidents(dataset, counted.selection, placement);
  const columns = expectedLoss({
    targets,
    rates: counted.rates,
    incidents,
    served: service.columns,
    parameters,
    protection,
    rankedBy: rankedBy(network, service),
  });
  const terms = lossTerms({
    risk: columns,
    targets,
    count: counted.counts.count,
    exposure: counted.rates.exposure,
    families: counted.rates.families,
  });
  const grouped = (group: Int32Array, tieOrder: Uint32Array): GroupRisk =>
    groupRisk(terms, { group, groupCount: tieOrder.length, tieOrder });
  const areas = grouped(targets.area, base.areaOrder);
  const { districts } = base;
  const stage = {
    parameters,
    protection,
    incidents,
    columns,
    areas,
    districts: grouped(
      valuesAt(districts.ofArea, targets.area),
      Uint32Array.from(districts.name, (_, at) => at),
    ),
    total: grouped(new Int32Array(targets.length), Uint32Array.of(0)),
  };
  return { ...stage, hash: riskHash(columns, areas) };
}

/** −1 where the place is none. */
function valuesAt(values: Int32Array, places: Int32Array): Int32Array {
  const at = new Int32Array(places.length);
  for (let i = 0; i < at.length; i += 1) at[i] = values[places[i] as number] ?? -1;
  return at;
}

/** Sites that tell their subscribers: at least so many before subscriber-hours decide the order. */
const ENOUGH_KNOWN = 0.9;

function rankedBy({ targets }: NetworkStage, { graph }: ServiceStage): RiskColumns['rankedBy'] {
  let sites = 0;
  for (const asks of graph.demand.sites) sites += asks;
  const known = sites - graph.counts.unknownSubscribers;
  return targets.length > 0 && sites > 0 && known >= ENOUGH_KNOWN * sites
    ? 'subscriberHours'
    : 'siteHours';
}

function kindIncidents(
  dataset: Dataset,
  selection: Selection,
  placement: Placement,
): KindIncidents {
  const column = dataset.tables.incident?.columns['kind'];
  const codes = column?.type === 'choice' ? column.codes : new Uint8Array(0);
  const { rows, weight } = selection;
  const target = new Int32Array(rows.length);
  const kind = new Int8Array(rows.length);
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] as number;
    target[place] = placement.target[row] as number;
    kind[place] = (codes[row] ?? 0) - 1;
  }
  return { target, kind, weight };
}

function riskHash(columns: RiskColumns, areas: GroupRisk): Promise<string> {
  return columnsHash({ rankedBy: columns.rankedBy }, [
    ['target.outageHours', columns.outageHours],
    ['target.siteHours', columns.siteHours],
    ['target.subscriberHours', columns.subscriberHours],
    ['target.lossVnd', columns.lossVnd],
    ['target.low', columns.low],
    ['target.high', columns.high],
    ['target.actionable', columns.actionable],
    ['area.siteHours', areas.siteHours.value],
    ['area.siteHoursLow', areas.siteHours.low],
    ['area.siteHoursHigh', areas.siteHours.high],
    ['area.actionable', areas.actionable],
  ]);
}
