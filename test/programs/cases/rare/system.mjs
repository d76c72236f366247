import { collector } from '../collector.mjs';

const { cases, add } = collector();

add(
  'gnu',
  `
watch -n x ls
vmstat x
vmstat 0
vmstat 1 x
vmstat -S x
pwdx x
pwdx 99999999
pmap 99999999
prtstat
prtstat 99999999
prtstat x
pstree nosuchuser
pstree 99999999
fuser /nosuch
fuser
tload -d 0
tload -d x
pwdx -V
vmstat -V
watch -V
sysctl -V
pidof nosuchprogram
`,
);

export { cases };
