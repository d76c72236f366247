import { beforeAll, describe, expect, test } from 'vitest';
import { type Place, Sink, Site } from '../network/site.ts';

const learner = { uid: 1000, gid: 1000, groups: [27, 999] };
const env = { HOME: '/home/learner', USER: 'learner', LOGNAME: 'learner', TERM: 'xterm', LANG: 'C.UTF-8', FOO: 'bar' };
let host: Place;

beforeAll(() => {
  host = new Site({ start: Date.UTC(2026, 10, 22, 6) }).place('host');
});

/** What the learner sees of a command, and its status. */
async function output(line: string, user = learner): Promise<string> {
  const { stdout } = await host.run(`{ ${line}\n} 2>&1; echo "[$?]"`, { user, env, cwd: '/home/learner' });
  return stdout;
}

describe('sudo', () => {
  test.each([
    ['sudo id -un', 'root\n[0]\n'],
    ['sudo -u nobody id -un', 'nobody\n[0]\n'],
    ["sudo -u '#65534' id -un", 'nobody\n[0]\n'],
    ['sudo -g staff id -gn', 'staff\n[0]\n'],
    ['sudo pwd', '/home/learner\n[0]\n'],
    ['sudo -D /tmp pwd', '/tmp\n[0]\n'],
    ['sudo -i pwd', '/root\n[0]\n'],
    ['sudo -s pwd', '/home/learner\n[0]\n'],
    ['sudo -s echo "a b;c"', 'a b;c\n[0]\n'],
    ['sudo A=1 B=2 printenv A B', '1\n2\n[0]\n'],
    ['sudo printenv FOO', '[1]\n'],
    ['sudo -E printenv FOO', 'bar\n[0]\n'],
    ['sudo --preserve-env=FOO printenv FOO', 'bar\n[0]\n'],
    [
      'sudo printenv TERM HOME SHELL SUDO_USER SUDO_COMMAND',
      'xterm\n/root\n/bin/bash\nlearner\n/usr/bin/printenv TERM HOME SHELL SUDO_USER SUDO_COMMAND\n[0]\n',
    ],
    ['sudo sh -c "exit 3"', '[3]\n'],
    ['sudo nosuch', 'sudo: nosuch: command not found\n[1]\n'],
    ['sudo ./nosuch', 'sudo: ./nosuch: command not found\n[1]\n'],
    ['sudo -u nosuch id', 'sudo: unknown user nosuch\nsudo: error initializing audit plugin sudoers_audit\n[1]\n'],
    ['sudo -v; sudo -k; sudo -n true', '[0]\n'],
    ['echo hi | sudo tee /etc/own; cat /etc/own; sudo rm /etc/own', 'hi\nhi\n[0]\n'],
    ['echo "echo script \\$1" > s; chmod +x s; sudo ./s x', 'script x\n[0]\n'],
  ])('%s', async (line, expected) => {
    expect(await output(line)).toBe(expected);
  });

  test('tells of builtins', async () => {
    expect(await output('sudo cd /')).toContain('"cd" is a shell built-in command, it cannot be run directly.');
  });

  test('lists what is allowed', async () => {
    expect(await output('sudo -l')).toContain(
      'User learner may run the following commands on linkyard:\n    (ALL : ALL) NOPASSWD: ALL\n',
    );
  });

  test('asks those whom no rule lets pass', async () => {
    const daemon = { uid: 1, gid: 1, groups: [] };
    expect(await output('sudo -n id', daemon)).toBe('sudo: a password is required\n[1]\n');
    expect(await output('sudo id', daemon)).toContain('sudo: a terminal is required to read the password');
  });

  test('without a command shows how it is used', async () => {
    expect(await output('sudo')).toMatch(/^usage: sudo -h[\s\S]*\[1\]\n$/);
    expect(await output('sudo --nosuch x')).toMatch(/^sudo: unrecognized option '--nosuch'\nusage: /);
  });
});

describe('su', () => {
  const root = { uid: 0, gid: 0, groups: [0] };

  test.each([
    ["su -c 'id -un'", 'root\n[0]\n'],
    [
      "su - -c 'pwd; echo $HOME $USER $PATH'",
      '/root\n/root root /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\n[0]\n',
    ],
    ["su learner -c 'echo $HOME $USER $FOO'", '/home/learner learner bar\n[0]\n'],
    ["su -l learner -c 'pwd; echo $FOO'", '/home/learner\n\n[0]\n'],
    ["su -m learner -c 'id -un; echo $HOME'", 'learner\n/home/learner\n[0]\n'],
    ["su learner -c 'exit 4'", '[4]\n'],
    ["su learner -c 'kill -KILL $$'", 'Killed\n[137]\n'],
    ['su nobody', 'This account is currently not available.\n[1]\n'],
    ["su -s /bin/sh nobody -c 'id -un'", 'nobody\n[0]\n'],
    ['su -s /nosuch nobody', 'su: failed to execute /nosuch: No such file or directory\n[127]\n'],
    ['su nosuch', 'su: user nosuch does not exist or the user entry does not contain all the required fields\n[1]\n'],
  ])('%s', async (line, expected) => {
    expect(await output(line, root)).toBe(expected);
  });

  test('knows no password', async () => {
    expect(await output('su root -c id')).toBe('Password: su: Authentication failure\n[1]\n');
  });

  test('ends the session on SIGTERM, as the guide’s database is stopped', async () => {
    const site = new Site();
    const place = site.place('postgres', { address: '172.17.0.2' });
    const out = new Sink('out');
    const argv = ['su', 'postgres', '-c', '/usr/lib/postgresql/9.3/bin/postgres'];
    const process = place.start(argv, { fds: new Map([0, 1, 2].map((fd) => [fd, out])) });
    await place.listening(5432);
    const began = site.clock.now();
    process.signal('TERM');
    while (!process.status) await process.changed.next();
    expect(process.status).toEqual({ code: 143 });
    expect(out.text).toBe('\nSession terminated, killing shell... ...killed.\n');
    expect(site.clock.now() - began).toBe(2000);
    expect(place.net.sockets()).toEqual([]);
  });
});
