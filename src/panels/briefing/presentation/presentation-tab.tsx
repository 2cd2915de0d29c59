import type { ReactNode } from 'react';
import { WaitingLines } from '../../../ui/waiting-lines.tsx';

export function PresentationTab(): ReactNode {
  return <WaitingLines padded />;
}
