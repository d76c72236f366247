import { command } from '../command.ts';
import { Failure } from '../failure.ts';
import { mountOptions } from '../mounts.ts';

const SUITE = 'util-linux 2.38.1';

/** mount: it lists what is mounted. Mounting is for those with CAP_SYS_ADMIN, which nobody has here. */
export const mount = command({
  suite: SUITE,
  usageStatus: 1,
  gnu: {
    synopsis: [
      '[-lhV]',
      '-a [options]',
      '[options] [--source] <source> | [--target] <directory>',
      '[options] <source> <directory>',
      '<operation> <mountpoint> [<target>]',
    ],
    about: '\nList mounted file systems, or mount one.',
    options: `
 -a, --all               all of fstab
 -l, --show-labels       show labels too
 -n, --no-mtab           do not write /etc/mtab
 -o, --options=LIST      mount options
 -r, --read-only         same as -o ro
 -t, --types=LIST        file system types
 -v, --verbose           tell of what is done
 -w, --rw, --read-write  same as -o rw
 -B, --bind              mount a directory elsewhere
`,
  },
  busybox: {
    synopsis: '[OPTIONS] [-o OPT] DEVICE NODE',
    about: 'Mount a filesystem, or list what is mounted',
    options: `
	-a		All of fstab
	-r		Read-only
	-t FSTYPE	File system type
	-o OPT		Options`,
    unlisted: '\t-f  \n\t-i  \n\t-v  \n\t-w  \n\t-n  ',
  },
  async run({ proc, flavour, options, operands, out }) {
    const types = options.value('t')?.split(',');
    if (operands.length === 0 && !options.has('a')) {
      for (const mount of proc.fs.mounts()) {
        if (types && !types.includes(mount.type)) continue;
        await out.write(`${mount.source} on ${mount.target} type ${mount.type} (${mountOptions(mount)})\n`);
      }
      return 0;
    }
    const target = operands.at(-1) ?? '/';
    if (flavour === 'busybox') {
      if (operands.length < 2) throw new Failure(`can't find ${target} in /etc/fstab`);
      if (proc.user.uid === 0 && !proc.fs.exists(target))
        throw new Failure(`mounting ${operands[0]} on ${target} failed: No such file or directory`, 255);
      throw new Failure('permission denied (are you root?)', 1);
    }
    if (operands.length === 1) throw new Failure(`${target}: can't find in /etc/fstab.`, 1);
    if (proc.user.uid !== 0) throw new Failure(`${target}: must be superuser to use mount.`, 1);
    if (!proc.fs.exists(target)) throw new Failure(`${target}: mount point does not exist.`, 32);
    throw new Failure(`${target}: permission denied.`, 32);
  },
});
