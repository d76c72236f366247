import { collector } from '../collector.mjs';

const { cases, add } = collector();

add(
  'busybox',
  `
crc32 fruit.txt empty
crc32 < fruit.txt
crc32 nosuch
usleep
usleep x
usleep 10
unix2dos < a.txt | od -c
unix2dos a.txt; od -c a.txt
unix2dos a.txt; dos2unix a.txt; cat a.txt
dos2unix -d a.txt; od -c a.txt
dos2unix nosuch
strings bin.dat
strings -n 2 bin.dat
strings -n 3 -o fruit.txt
strings -t x -n 2 bin.dat
strings -f fruit.txt
strings nosuch
renice
renice x 1
ionice true
ionice -c 2 -n 3 true
setsid false
sysctl kernel.nosuch
watch
taskset 1 echo hi
run-parts
`,
);

export { cases };
