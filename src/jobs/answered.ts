import type { StudyMemory } from '../core/study/study-memory.ts';

/** A finished analysis with the stages it was made from. */
export type Answered = StudyMemory & Required<Omit<StudyMemory, 'numberOf'>>;
