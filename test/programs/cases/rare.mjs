import { collector } from './collector.mjs';
import { cases as applets } from './rare/busybox.mjs';
import { cases as rare } from './rare/coreutils.mjs';
import { cases as libc } from './rare/libc.mjs';
import { cases as system } from './rare/system.mjs';
import { cases as utilities } from './rare/util-linux.mjs';

const { cases } = collector();
cases.push(...rare, ...utilities, ...system, ...libc, ...applets);

export { cases };
