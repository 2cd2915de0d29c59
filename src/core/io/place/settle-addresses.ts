import type { Administration } from '../../administration/administration.ts';
import type { CommuneReading } from '../../administration/commune-answer.ts';
import { textReader } from '../../model/read-column.ts';
