import { isSysError } from '../../kernel/errno.ts';
import { type Choices, choose } from '../choice.ts';
import { command } from '../command.ts';
import { Failure } from '../failure.ts';
import { shellQuote } from '../quote.ts';
import { BACKUP_OPTIONS, backupOf } from './backup.ts';
import { Copier } from './copy.ts';
import { destination } from './destination.ts';
import { COREUTILS } from './suite.ts';

/** cp */
export const cp = command({
  suite: COREUTILS,
  gnu: {
    synopsis: ['[OPTION]... [-T] SOURCE DEST', '[OPTION]... SOURCE... DIRECTORY', '[OPTION]... -t DIRECTORY SOURCE...'],
    about: 'Copy SOURCE to DEST, or several SOURCEs into DIRECTORY.',
    options: `
  -a, --archive                same as -dR --preserve=all
      --attributes-only        without the content
  -d                           same as --no-dereference --preserve=links
  -f, --force                  remove what cannot be opened, and try again
  -i, --interactive            ask before something is overwritten
  -H                           follow symlinks of the command line
  -l, --link                   make hard links, not copies
  -L, --dereference            follow symlinks
  -n, --no-clobber             overwrite nothing
  -P, --no-dereference         do not follow symlinks
  -p                           same as --preserve=mode,ownership,timestamps
      --preserve[=ATTR_LIST]   keep mode, ownership, timestamps, links, all
      --no-preserve=ATTR_LIST  do not keep these
      --parents                keep the directories of SOURCE in its name
  -R, -r, --recursive          directories with all that is in them
      --reflink[=WHEN]         (copies are always cheap)
      --remove-destination     remove what is there first
  -s, --symbolic-link          make symlinks, not copies
      --sparse=WHEN            (files have no holes)
  -t, --target-directory=DIRECTORY  copy into DIRECTORY
  -T, --no-target-directory    DEST is a file, not a directory to copy into
  -u, --update                 only what is newer
  -v, --verbose                tell of each
  -x, --one-file-system        do not leave the file system
${BACKUP_OPTIONS}`,
  },
  busybox: {
    synopsis: ['[-arPLHpfinlsTu] SOURCE DEST', '[-arPLHpfinlsu] SOURCE... { -t DIRECTORY | DIRECTORY }'],
    about: 'Copy SOURCEs to DEST',
    options: `
	-a	Same as -dpR
	-R,-r	Directories too
	-d,-P	Do not follow symlinks (as with -R)
	-L	Follow all symlinks
	-H	Follow symlinks of the command line
	-p	Keep attributes where possible
	-f	Overwrite
	-i	Ask before something is overwritten
	-n	Overwrite nothing
	-l,-s	Make (sym)links
	-T	DEST is no directory to copy into
	-t DIR	Copy into DIR
	-u	Only what is newer`,
    unlisted: '\t-l  \n\t-s  \n\t-d  \n\t-P  \n\t-v  \n\t--parents  \n\t--no-clobber  \n\t--reflink[=WHEN]  ',
  },
  async run(invocation) {
    const { proc, flavour, options, complain } = invocation;
    const target = await destination(invocation, 'copy');
    if (flavour === 'gnu')
      for (const { key, value } of options.list) if (key === 'preserve' && value) checkAttributes(value);
    const archive = options.has('a');
    const recursive = archive || options.has('r', 'R');
    const follow = options.last('a', 'd', 'P', 'L', 'H');
    const kept = options.list.flatMap(({ key, value }) =>
      key === 'preserve' ? (value ?? 'mode,ownership,timestamps').split(',') : [],
    );
    const dropped = options.values('no-preserve').flatMap((list) => list.split(','));
    const keeps = (what: string) =>
      (archive || kept.includes('all') || kept.includes(what)) && !dropped.includes(what) && !dropped.includes('all');
    const keepsMost = (what: string) => keeps(what) || (options.has('p') && !dropped.includes(what));
    const backup = flavour === 'gnu' ? backupOf(proc, options) : undefined;
    const copier = new Copier(invocation, {
      recursive,
      follow: follow === 'L' ? 'always' : follow === 'H' ? 'named' : follow || recursive ? 'never' : 'always',
      mode: keepsMost('mode'),
      owner: keepsMost('ownership'),
      times: keepsMost('timestamps'),
      links: archive || options.has('d') || keeps('links'),
      link: options.has('l') ? 'hard' : options.has('s') ? 'symbolic' : undefined,
      ...(backup && { backup }),
    });
    let ok = true;
    for (const source of target.sources) {
      const into = options.has('parents') ? `${target.path}/${source.replace(/^\/+/, '')}` : target.of(source);
      if (options.has('parents')) makeParents(into);
      try {
        if (!(await copier.copy(source, into))) ok = false;
      } catch (error) {
        if (!isSysError(error)) throw error;
        await complain(
          flavour === 'gnu'
            ? `cannot stat ${shellQuote(source)}: ${error.message}`
            : `can't stat '${source}': ${error.message}`,
        );
        ok = false;
      }
    }
    return ok ? 0 : 1;

    function makeParents(path: string): void {
      const parts = path.split('/').slice(0, -1);
      for (let count = 1; count <= parts.length; count++) {
        const parent = parts.slice(0, count).join('/') || '/';
        if (!proc.fs.exists(parent)) proc.fs.mkdir(parent);
      }
      if (path === '') throw new Failure('');
    }
  },
});

const ATTRIBUTES: Choices<true> = ['mode', 'timestamps', 'ownership', 'links', 'context', 'xattr', 'all'].map(
  (word) => [word, true],
);

/** @throws {UsageError} */
function checkAttributes(list: string): void {
  for (const word of list.split(',')) choose('--preserve', word, ATTRIBUTES);
}
