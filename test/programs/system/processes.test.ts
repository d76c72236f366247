import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Process } from '../../../src/kernel/process.ts';
import { type Place, Site } from '../network/site.ts';

const root = { uid: 0, gid: 0, groups: [0] };
let site: Site;
let web: Place;
let box: Place;
let running: Process[];

beforeEach(() => {
  site = new Site({ start: Date.UTC(2026, 10, 22, 6) });
  web = site.place('webapp', { address: '172.17.0.2' });
  box = site.place('busybox', { address: '172.17.0.3' });
  running = [web, box].map((place) => place.start(['sleep', '100000']));
});

afterEach(() => {
  expect(site.faults).toEqual([]);
  for (const process of running) process.signal('KILL');
});

async function output(line: string, place = web, user = root): Promise<string> {
  const { stdout } = await place.run(`{ ${line}\n} 2>&1; echo "[$?]"`, { user });
  return stdout;
}

describe('ps of procps', () => {
  test('-ef', async () => {
    expect(await output('ps -ef | head -2')).toBe(`UID          PID    PPID  C STIME TTY          TIME CMD
root           1       0  0 06:00 ?        00:00:00 sleep 100000
[0]
`);
  });

  test('aux', async () => {
    expect(
      await output('ps aux | head -2'),
    ).toBe(`USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND
root           1  0.0  0.0      0     0 ?        Ss   06:00   0:00 sleep 100000
[0]
`);
  });

  test('a forest', async () => {
    const line = 'sleep 5 & sh -c "sleep 6; :" & sleep 1; ps -e -o args --forest | grep "^ .*[s]leep"; kill $!';
    expect(await output(line)).toBe(' \\_ sleep 5\n \\_ sh -c sleep 6; :\n     \\_ sleep 6\n[0]\n');
  });

  test.each([
    ['ps -p 1 -o pid=,ppid=,comm=,args=', '      1       0 sleep           sleep 100000\n[0]\n'],
    ['ps -p 1 -o stat,ni,nlwp,user,group --no-headers', 'Ss     0    1 root     root\n[0]\n'],
    ['sleep 90; ps -p 1 -o etime=,etimes=', '      01:30      90\n[0]\n'],
    ['ps -C sleep -o pid=', '      1\n[0]\n'],
    ['ps -p 77', '    PID TTY          TIME CMD\n[1]\n'],
    ['sleep 5 & kill -STOP $!; ps -C sleep -o stat= --sort=-pid; kill -KILL $!', 'T\nSs\n[0]\n'],
  ])('%s', async (line, expected) => {
    expect(await output(line)).toBe(expected);
  });
});

test('ps of busybox', async () => {
  expect(await output('ps', box)).toMatch(
    /^PID {3}USER {5}COMMAND\n {4}1 root {5}sleep 100000\n +\d+ root {5}sh -c [\s\S]* ps\n\[0\]\n$/,
  );
  expect(await output('ps -o pid,args | head -2', box)).toBe('PID   COMMAND\n    1 sleep 100000\n[0]\n');
});

describe('finding processes', () => {
  test.each([
    ['pgrep sleep', '1\n[0]\n'],
    ['pgrep -a slee', '1 sleep 100000\n[0]\n'],
    ['pgrep -x slee', '[1]\n'],
    ['pgrep -f "p 1[0]+$"', '1\n[0]\n'],
    ['pgrep -c "^sl(ee|oo)p"', '1\n[0]\n'],
    ['pgrep "("', 'pgrep: regex error: Unmatched ( or \\(\n[2]\n'],
    ['pgrep -u root sleep', '1\n[0]\n'],
    ['pgrep -u nobody sleep', '[1]\n'],
    ['pidof sleep nosuch', '1\n[0]\n'],
  ])('%s', async (line, expected) => {
    expect(await output(line)).toBe(expected);
  });

  test('pgrep -n, -o and -P', async () => {
    const line = 'sleep 7 & sleep 8 & sleep 1; pgrep -n -a sleep; pgrep -o -a sleep; pgrep -P $$ -l sleep | wc -l';
    expect(await output(line)).toMatch(/^\d+ sleep 8\n1 sleep 100000\n2\n\[0\]\n$/);
  });
});

describe('ending processes', () => {
  test.each([
    ['sleep 50 & pkill -f "^sleep 50$"; wait $!; echo $?', 'Terminated\n143\n[0]\n'],
    ['{ sleep 50 & pkill -KILL -n sleep; wait $!; } 2>/dev/null; echo $?', '137\n[0]\n'],
    ['pkill nosuch', '[1]\n'],
    ['pkill -NOSUCH sleep 2>&1 | head -1', "pkill: invalid option -- 'N'\n[0]\n"],
  ])('%s', async (line, expected) => {
    expect(await output(line)).toBe(expected);
  });

  test('killall of busybox', async () => {
    expect(await output('sleep 50 & killall sleep; wait $!; echo $?; killall nosuch', box)).toBe(
      'Terminated\n143\nkillall: nosuch: no process killed\n[1]\n',
    );
  });

  test('the first process of a container ignores what it does not handle', async () => {
    await output('killall sleep', box);
    expect(running[1]?.status).toBeUndefined();
  });

  test('nobody ends what is another’s', async () => {
    expect(await output('pkill sleep', web, { uid: 65534, gid: 65534, groups: [] })).toBe(
      'pkill: killing pid 1 failed: Operation not permitted\n[1]\n',
    );
  });
});

describe('load and memory', () => {
  test('free', async () => {
    expect(await output('free -m')).toMatch(
      /^ +total +used +free +shared +buff\/cache +available\nMem: +\d+ +\d+ +\d+ +\d+ +\d+ +\d+\nSwap: +0 +0 +0\n\[0\]\n$/,
    );
    expect(await output('free -h', box)).toMatch(/\nMem: +[\d.]+G /);
    expect(await output('free -z')).toMatch(/^free: invalid option -- 'z'\n/);
  });

  test('uptime', async () => {
    expect(await output('sleep 3720; uptime; uptime -p; uptime -s')).toMatch(
      /^ 07:02:00 up {1,2}1:02, {2}0 users?, {2}load average: [\d., ]+\nup 1 hour, 2 minutes\n2026-11-22 06:00:00\n\[0\]\n$/,
    );
  });

  test('top -b', async () => {
    expect(await output('top -b -n1 | head -8')).toMatch(
      /^top - 06:00:00 up [^\n]*\nTasks: {3}\d total[^\n]*\n%Cpu[^\n]*\nMiB Mem [^\n]*\nMiB Swap[^\n]*\n\n +PID USER +PR +NI +VIRT +RES +SHR S +%CPU +%MEM +TIME\+ COMMAND *\n +\d+ root +20 +0 [^\n]* R [^\n]* top *\n\[0\]\n$/,
    );
    expect(await output('top -bn1 | grep -c " [s]leep 1"', box)).toBe('1\n[0]\n');
  });

  test.each([
    ['-n x', "bad iterations argument 'x'"],
    ['-n 0', "bad iterations argument '0'"],
    ['-d x', "bad delay interval 'x'"],
    ['-d -1', '-d requires positive argument'],
    ['-p x', "bad pid 'x'"],
    ['-p 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21', 'pid limit (20) exceeded'],
    ['-b -n1 -o x', "unrecognized field name 'x'"],
    ['-bn1 -u nosuch', 'Invalid user'],
    ['-bn1 -u root -p 1', 'conflicting process selections (U/p/u)'],
    ['-w x', "bad width arg 'x'"],
    ['-E x', "bad memory scaling arg 'x'"],
    ['-e x', "bad memory scaling arg 'x'"],
    ['-Z', "invalid option -- 'Z'"],
    ['--bogus', "unrecognized option '--bogus'"],
    ['-b -n', "option requires an argument -- 'n'"],
    ['foo', "unknown option 'foo'"],
    ['', 'failed tty get'],
  ])('top %s', async (options, message) => {
    expect(await output(`top ${options}`)).toBe(`top: ${message}\n[1]\n`);
  });

  test('top sorts, cuts, and shows whole command lines', async () => {
    const names = async (line: string) =>
      (await output(line))
        .split('\n')
        .slice(7, -2)
        .map((row) => row.slice(71).trimEnd());
    expect(await names('top -bn1 -o PID')).toEqual(['top', 'sh', 'sleep']);
    expect(await names('top -bn1 -o PID -c -p 1')).toEqual(['sleep 100000']);
    expect(await names('top -bn1 -c -w 80 -p 1')).toEqual(['sleep 10+']);
    expect(await names('top -bn1 -i')).toEqual(['top']);
    expect(await output('top -bn1 -E g -w 24 | sed -n 4p')).toMatch(/^GiB Mem : +[\d.]+ total\n/);
  });

  test('w', async () => {
    expect(await output('w')).toContain('USER     TTY      FROM             LOGIN@   IDLE   JCPU   PCPU WHAT\n');
  });
});
