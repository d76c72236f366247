import { directory, program, symlink } from '../fs/layer.ts';
import { busyboxApplets } from '../programs/registry.ts';
import { importedImage } from './make.ts';

const PASSWD = `root:x:0:0:root:/root:/bin/sh
daemon:x:1:1:daemon:/usr/sbin:/bin/false
bin:x:2:2:bin:/bin:/bin/false
nobody:x:65534:65534:nobody:/home:/bin/false
`;
const GROUP = 'root:x:0:\ndaemon:x:1:\nbin:x:2:\nnogroup:x:65534:\n';

/** busybox:latest: one program, called by many names. */
export const busybox = importedImage({
  tag: 'busybox:latest',
  size: 1_984_326,
  cmd: ['sh'],
  root: () =>
    directory({
      bin: directory([
        ['busybox', program('busybox:busybox')],
        ...busyboxApplets.filter((name) => name !== 'busybox').map((name) => [name, symlink('busybox')] as const),
      ]),
      dev: directory(),
      etc: directory({ group: GROUP, passwd: PASSWD }),
      home: directory(),
      proc: directory(),
      root: directory(),
      sys: directory(),
      tmp: directory({}, { mode: 0o1777 }),
      usr: directory({ bin: directory() }),
      var: directory(),
    }),
});
