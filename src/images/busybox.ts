import { directory, program, symlink } from '../fs/layer.ts';
import { programNames } from '../programs/registry.ts';
import { importedImage } from './make.ts';

const PASSWD = `root:x:0:0:root:/root:/bin/sh
daemon:x:1:1:daemon:/usr/sbin:/bin/false
bin:x:2:2:bin:/bin:/bin/false
nobody:x:65534:65534:nobody:/home:/bin/false
`;
const GROUP = 'root:x:0:\ndaemon:x:1:\nbin:x:2:\nnogroup:x:65534:\n';

/** The names under which the one program is called. */
function applets(): string[] {
  return [
    'sh',
    ...programNames.flatMap((name) => (name.startsWith('busybox:') ? [name.slice('busybox:'.length)] : [])),
  ].filter((name) => name !== 'busybox');
}

/** busybox:latest: one program, called by many names. */
export const busybox = importedImage({
  tag: 'busybox:latest',
  size: 1_984_326,
  cmd: ['sh'],
  root: () =>
    directory([
      ['bin/busybox', program('busybox:busybox')],
      ...applets().map((name) => [`bin/${name}`, symlink('busybox')] as const),
      ['dev', directory()],
      ['etc/group', GROUP],
      ['etc/passwd', PASSWD],
      ['home', directory()],
      ['proc', directory()],
      ['root', directory()],
      ['sys', directory()],
      ['tmp', directory({}, { mode: 0o1777 })],
      ['usr/bin', directory()],
      ['var', directory()],
    ]),
});
