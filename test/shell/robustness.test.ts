import { expect, test } from 'vitest';
import { Machine } from './harness.ts';
import { Session } from './session.ts';

test('a recursion without end is stopped with bash’s own words', async () => {
  expect(await new Machine().bash('f() { f; }; f; echo no')).toEqual({
    output: 'environment: line 1: f: maximum function nesting level exceeded (10000)\n',
    status: 1,
  });
});

test('patterns that drive backtracking mad do no harm', async () => {
  const source = "x=$(printf 'a%.0s' {1..2000})b; [[ $x =~ ^(a+)+$ ]]; echo $?; [[ $x == *a*a*a*a*a*c ]]; echo $?";
  expect((await new Machine().bash(source)).output).toBe('1\n1\n');
});

test('a subscript as large as it may be takes no room', async () => {
  expect((await new Machine().bash('a[1000000000]=x; a+=(y); echo ${!a[@]}')).output).toBe('1000000000 1000000001\n');
});

test('there is a limit to forks, and the host gets its turns meanwhile', async () => {
  const machine = new Machine();
  void machine.bash('b() { b | b & }; b');
  let worst = 0;
  for (let turn = 0, last = performance.now(); turn < 15; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    worst = Math.max(worst, performance.now() - last);
    last = performance.now();
  }
  expect(machine.kernel.pids.list().length).toBeLessThan(2100);
  expect(worst).toBeLessThan(1500);
  for (const { process } of machine.kernel.pids.list()) process.signal('KILL');
});

test('an endless loop yields, and ends with the shell', async () => {
  const session = await Session.start();
  await session.type('while :; do :; done\r');
  let turns = 0;
  for (; turns < 5; turns++) await new Promise((resolve) => setImmediate(resolve));
  expect(turns).toBe(5);
  session.shell.signal('KILL');
  await session.settle();
  expect(session.shell.status).toEqual({ signal: 'KILL', core: false });
});

test('a program at the end of a pipe that closes takes the others with it', async () => {
  expect((await new Machine().bash('yes | head -1; echo ${PIPESTATUS[@]}')).output).toBe('y\n141 0\n');
});

test('built-ins run in the shell itself, within 40 µs each', async () => {
  const machine = new Machine();
  await machine.bash('for ((i=0;i<2000;i++)); do echo hi; done >/dev/null');
  const start = performance.now();
  await machine.bash('for ((i=0;i<5000;i++)); do echo hi; done >/dev/null');
  // Room for a busy host: the budget is 40 µs.
  expect((performance.now() - start) / 5000).toBeLessThan(0.2);
});
