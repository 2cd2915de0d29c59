import { benchCriticality } from './criticality.ts';
import { benchFirstMap } from './first-map.ts';
import { benchReaders } from './readers.ts';
import { benchRerank } from './rerank.ts';
import { benchSure } from './sure.ts';
import { benchWhatIf } from './what-if.ts';
import { benchAnalysis } from './whole-analysis.ts';

const asked = process.argv[2];
if (asked === undefined || asked === 'analysis') await benchAnalysis();
if (asked === undefined || asked === 'readers') await benchReaders(Number(process.argv[3] ?? 1e6));
if (asked === undefined || asked === 'rerank') await benchRerank();
if (asked === undefined || asked === 'what-if') await benchWhatIf();
if (asked === undefined || asked === 'sure') await benchSure();
if (asked === undefined || asked === 'first-map') await benchFirstMap();
if (asked === undefined || asked === 'criticality') await benchCriticality();
