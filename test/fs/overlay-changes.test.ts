import { describe, expect, it } from 'vitest';
import { directory, file, symlink } from '../../src/fs/layer.ts';
import { MountNamespace } from '../../src/fs/mount-namespace.ts';
import { OverlayFs } from '../../src/fs/overlay.ts';
import { clock, namespace, root } from './support.ts';

const IMAGE = {
  'etc/passwd': 'root',
  'etc/issue': 'Debian',
  'etc/issue.net': 'Debian',
  'etc/cron/daily': '',
  'etc/default/nss': '',
  'etc/pam': directory({ x: '' }),
  'etc/shells': file('sh', { mtime: 5 }),
  'etc/skel': directory(),
  'home/user/.bashrc': '',
  'etc/link': symlink('issue'),
  media: directory(),
  srv: directory(),
  mnt: directory({ old: '' }),
  full: directory({ a: '', b: '' }),
};

/** What real Docker 20.10 says after the same commands, but for the order of siblings, which it leaves to chance. */
describe('docker diff', () => {
  const changes = (work: (ns: MountNamespace) => void) => {
    const { fs, ns } = namespace(IMAGE);
    work(ns);
    const again = new OverlayFs({ clock, layers: fs.layers, snapshot: fs.snapshot() });
    expect(again.changes()).toEqual(fs.changes());
    return fs.changes().map(({ kind, path }) => `${kind} ${path}`);
  };

  it('has nothing to say of an untouched container, nor of reading', () => {
    expect(changes((ns) => void ns.readFile(root, '/etc/passwd'))).toEqual([]);
  });

  it('lists what was added, and the directories that it was added to as changed', () => {
    expect(
      changes((ns) => {
        ns.mkdir(root, '/zz');
        for (const name of ['b', 'a', 'a.b']) ns.mkdir(root, `/zz/${name}`);
        ns.writeFile(root, '/zz/a/1', '');
        ns.writeFile(root, '/etc/issue3', '');
      }),
    ).toEqual(['C /etc', 'A /etc/issue3', 'A /zz', 'A /zz/a', 'A /zz/a/1', 'A /zz/a.b', 'A /zz/b']);
  });

  it('lists deleted things by their top only, behind what else is in the directory', () => {
    expect(
      changes((ns) => {
        ns.unlink(root, '/etc/cron/daily');
        ns.rmdir(root, '/etc/cron');
        ns.unlink(root, '/etc/passwd');
        ns.writeFile(root, '/etc/shells', 'x');
        ns.unlink(root, '/home/user/.bashrc');
      }),
    ).toEqual([
      'C /etc',
      'C /etc/shells',
      'D /etc/cron',
      'D /etc/passwd',
      'C /home',
      'C /home/user',
      'D /home/user/.bashrc',
    ]);
  });

  it('compares permissions and owners, and of files size and time', () => {
    expect(
      changes((ns) => {
        ns.chmod(root, '/etc/pam', 0o755);
        ns.chmod(root, '/etc/skel', 0o700);
        ns.chown(root, '/etc/issue', 0, 0);
        ns.utimes(root, '/etc/passwd', 0);
        ns.writeFile(root, '/etc/shells', 'ab');
        ns.utimes(root, '/etc/shells', 5);
        ns.utimes(root, '/media', 5);
        ns.link(root, '/etc/issue.net', '/etc/issue3');
        ns.chown(root, '/etc/link', 1, 1, { follow: false });
      }),
    ).toEqual(['C /etc', 'A /etc/issue3', 'C /etc/link', 'C /etc/passwd', 'C /etc/skel']);
  });

  it('does not notice what was made again as it was', () => {
    expect(
      changes((ns) => {
        ns.rmdir(root, '/media');
        ns.mkdir(root, '/media');
        ns.mkdir(root, '/tmp');
        ns.rmdir(root, '/tmp');
      }),
    ).toEqual([]);
  });

  it('looks into directories that were made again', () => {
    expect(
      changes((ns) => {
        ns.unlink(root, '/full/a');
        ns.unlink(root, '/full/b');
        ns.rmdir(root, '/full');
        ns.mkdir(root, '/full');
        ns.writeFile(root, '/full/b', 'x');
        ns.writeFile(root, '/full/c', '');
      }),
    ).toEqual(['C /full', 'C /full/b', 'A /full/c', 'D /full/a']);
  });

  it('has one line for a directory that became a file, and adds what is in a file that became a directory', () => {
    expect(
      changes((ns) => {
        ns.unlink(root, '/mnt/old');
        ns.rmdir(root, '/mnt');
        ns.writeFile(root, '/mnt', '');
        ns.unlink(root, '/etc/passwd');
        ns.mkdir(root, '/etc/passwd');
        ns.writeFile(root, '/etc/passwd/k', '');
      }),
    ).toEqual(['C /etc', 'C /etc/passwd', 'A /etc/passwd/k', 'C /mnt']);
  });
});

describe('docker commit', () => {
  it('makes a layer that shows the same, and in which nothing has changed', () => {
    const { fs, ns } = namespace(IMAGE);
    ns.writeFile(root, '/etc/passwd', 'more');
    ns.unlink(root, '/full/a');
    ns.rmdir(root, '/media');
    ns.mkdir(root, '/media');
    ns.symlink(root, 'x', '/new');
    const layer = fs.commit({ id: 'sha256:1' });
    expect(layer).toMatchObject({ id: 'sha256:1', size: 5 });
    ns.writeFile(root, '/etc/passwd', 'changed later');
    const committed = new OverlayFs({ clock, layers: [...fs.layers, layer] });
    const theirs = new MountNamespace(committed);
    expect(new TextDecoder().decode(theirs.readFile(root, '/etc/passwd'))).toBe('more');
    expect(theirs.readdir(root, '/full').map(({ name }) => name)).toEqual(['b']);
    expect(theirs.readlink(root, '/new')).toBe('x');
    expect(committed.changes()).toEqual([]);
    expect(fs.commit({ id: 'x', size: 7 }).size).toBe(7);
  });
});
