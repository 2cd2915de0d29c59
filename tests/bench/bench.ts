import { benchFirstMap } from './first-map.ts';
import { benchAnalysis } from './whole-analysis.ts';

const asked = process.argv[2];
if (asked === undefined || asked === 'analysis') await benchAnalysis();
if (asked === undefined || asked === 'first-map') await benchFirstMap();
