// Node threads do not take over the loader of their parent: this one is set up here.
import { register } from 'tsx/esm/api';

register();
await import('./jobs-worker.ts');
