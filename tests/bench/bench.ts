import { benchFirstMap } from './first-map.ts';
import { benchReaders } from './readers.ts';
import { benchRerank } from './rerank.ts';
import { benchAnalysis } from './whole-analysis.ts';

const asked = process.argv[2];
if (asked === undefined || asked === 'analysis') await benchAnalysis();
if (asked === undefined || asked === 'readers') await benchReaders(Number(process.argv[3] ?? 1e6));
if (asked === undefined || asked === 'rerank') await benchRerank();
if (asked === undefined || asked === 'first-map') await benchFirstMap();
