import { collector } from './collector.mjs';
import { cases as applets } from './more/busybox.mjs';
import { cases as rare } from './more/coreutils.mjs';
import { cases as libc } from './more/libc.mjs';
import { cases as system } from './more/system.mjs';
import { cases as utilities } from './more/util-linux.mjs';

const { cases } = collector();
cases.push(...rare, ...utilities, ...system, ...libc, ...applets);

export { cases };
