import type { ReactNode } from 'react';
import type { PresentationStep } from '../../../core/brief/steps/presentation-step.ts';
import type { StepSourcesHere } from './use-step-sources.ts';

type Props = {
  readonly steps: readonly PresentationStep[];
  readonly sources: StepSourcesHere;
};

export function HandoutPart(_props: Props): ReactNode {
  return null;
}
