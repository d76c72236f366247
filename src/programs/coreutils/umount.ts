import { command } from '../command.ts';
import { UsageError } from '../failure.ts';

/** umount: nobody here has what it needs (CAP_SYS_ADMIN), and what is mounted on the host is in use. */
export const umount = command({
  suite: 'util-linux 2.38.1',
  gnu: {
    synopsis: ['[-hV]', '-a [options]', '[options] <source> | <directory>'],
    about: '\nUnmount file systems.',
    options: `
 -a, --all               all of them
 -A, --all-targets       all places where this one is mounted
 -d, --detach-loop       free the loop device as well
 -f, --force             even where a server does not answer
 -i, --internal-only     call no helpers
 -l, --lazy              now, and the rest when it is free
 -n, --no-mtab           do not write /etc/mtab
 -O, --test-opts=LIST    only with these options
 -q, --quiet             say nothing of what is not mounted
 -r, --read-only         read-only where it cannot be unmounted
 -R, --recursive         with all below it
 -t, --types=LIST        only of these types
 -v, --verbose           tell of each
`,
  },
  busybox: {
    synopsis: '[-rlfda] [-t FSTYPE] FILESYSTEM|DIRECTORY',
    about: 'Unmount filesystems',
    options: `
	-a	All of them
	-r	Read-only where it is busy
	-l	Lazily
	-f	By force
	-d	Free the loop device
	-t FSTYPE	Of this type`,
    unlisted: '\t-n  \n\t-v  \n\t-D  \n\t-O OPT',
  },
  async run({ proc, flavour, options, operands, complain }) {
    const mounts = proc.fs.mounts();
    const paths = operands.length === 0 && options.has('a') ? mounts.map(({ target }) => target).reverse() : operands;
    if (paths.length === 0) throw new UsageError('bad usage');
    const inside = proc.namespaces.pids.parent !== undefined;
    const powerless = proc.user.uid !== 0 || inside;
    for (const path of paths) {
      const found = mounts.some(({ target, source }) => target === path || source === path);
      if (flavour === 'busybox') {
        const why =
          !proc.fs.exists(path) && !found
            ? 'No such file or directory'
            : powerless
              ? 'Operation not permitted'
              : found
                ? 'Device or resource busy'
                : 'Invalid argument';
        await complain(`can't unmount ${path}: ${why}`);
      } else if (!found && !proc.fs.exists(path)) {
        await complain(`${path}: no mount point specified.`);
      } else {
        const why =
          found || inside ? (powerless ? 'must be superuser to unmount.' : 'target is busy.') : 'not mounted.';
        if (why !== 'not mounted.' || !options.has('q')) await complain(`${path}: ${why}`);
      }
    }
    return flavour === 'busybox' ? 1 : 32;
  },
});
