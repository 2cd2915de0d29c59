import type { ClusterFacts } from '../../core/brief/facts/cluster-facts.ts';
import type { CommuneFacts } from '../../core/brief/facts/commune-facts.ts';
import type { IncidentFacts } from '../../core/brief/facts/incident-facts.ts';
import type { ReportFacts } from '../../core/brief/facts/report-facts.ts';
import type { PatrolAnnexFacts } from '../../core/brief/facts/patrol-facts.ts';
import type { SituationFacts } from '../../core/brief/facts/situation-facts.ts';
import type { Paper, PaperKind } from '../../core/brief/paper/paper.ts';
import { bulletinPaper } from './bulletin-paper.ts';
import { communePaper } from './commune-paper.ts';
import { incidentPaper } from './incident-paper.ts';
import type { PaperInput } from './paper-input.ts';
import type { PaperSpeech } from './paper-speech.ts';
import { planAnnexPaper } from './plan-annex-paper.ts';
import { publicPaper } from './public-paper.ts';
import { reportPaper } from './report-paper.ts';
import { situationPaper } from './situation-paper.ts';
import { urgentPaper } from './urgent-paper.ts';

/** What the job `paper-facts` answers. */
export type FactsForPaper = {
  readonly report: ReportFacts;
  readonly incident: IncidentFacts | null;
  readonly commune: CommuneFacts | null;
  readonly annexes: FactsOfAnnexes | null;
  readonly situation: SituationFacts | null;
};

/** What annexes of a report tell that the report itself does not. */
export type FactsOfAnnexes = {
  readonly clusters: ClusterFacts;
  readonly patrols: PatrolAnnexFacts;
};

/** Any paper, in words; null: the incident or the commune it is about is not there. */
export function makePaper(
  kind: PaperKind,
  facts: FactsForPaper,
  input: PaperInput,
  speech: PaperSpeech,
): Paper | null {
  const { report, incident, commune, annexes, situation } = facts;
  switch (kind) {
    case 'incident':
      return incident && incidentPaper(incident, report, input, speech);
    case 'urgent':
      return incident && urgentPaper(incident, report, input, speech);
    case 'commune':
      return commune && communePaper(commune, report, input, speech);
    case 'bulletin':
      return bulletinPaper(report, input, speech);
    case 'public':
      return publicPaper(report, input, speech);
    case 'situation':
      return situation && situationPaper(situation, report, input, speech);
    case 'plan-annex':
      return planAnnexPaper(report, input, speech);
    default:
      return reportPaper(kind, report, annexes, input, speech);
  }
}
