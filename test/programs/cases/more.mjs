import { collector } from './collector.mjs';
import { cases as rare } from './more/coreutils.mjs';

const { cases } = collector();
cases.push(...rare);

export { cases };
