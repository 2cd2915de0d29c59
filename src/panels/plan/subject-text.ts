import type { Subject } from '../../core/plan/subject.ts';
import type { Format } from '../../i18n/format.ts';
import { kilometrePlace } from '../../i18n/target-label.ts';

/** Km 12,4–13,2 for a section, the id for a point whose name is another. */
export function subjectPlace(subject: Subject, format: Format): string {
  if (subject.kind === 'section') return kilometrePlace(subject.fromM, subject.toM, format);
  return subject.target === subject.name ? '' : subject.target;
}

/** Tuyến Đak Đoa – Ia Grai · Km 12,4–13,2 */
export function subjectName(subject: Subject, format: Format): string {
  return [subject.name || subject.target, subjectPlace(subject, format)]
    .filter((part) => part !== '')
    .join(' · ');
}
