import { expect, test } from 'vitest';
import { transcript } from '../../src/machine/transcript.ts';
import { startVirtual } from '../../src/machine/virtual.ts';

async function record(...commands: string[]): Promise<string> {
  const { machine } = await startVirtual({ seed: 1, automatic: true });
  const text = await transcript(machine, commands.join('\n'));
  machine.dispose();
  return text;
}

test('keeps comments and blank lines, and tells of statuses and missing newlines', async () => {
  expect(await record('# A comment', 'echo hi', '', 'printf x', 'false', 'echo a; exit 3')).toBe(
    '# A comment\n  $ echo hi\n  hi\n\n  $ printf x\n  x (no-eol)\n  $ false\n  [1]\n  $ echo a; exit 3\n  a\n  [3]\n',
  );
});

test('waits a minute for a here-document without an end, as a recorder of a real bash does', async () => {
  const timedOut = '  \n  <timed out>\n  [124]\n';
  expect(await record('cat <<EOF2; echo x', 'echo next')).toBe(
    `  $ cat <<EOF2; echo x\n${timedOut}  $ echo next\n${timedOut}`,
  );
});

test('takes a here-document that ends on the next line', async () => {
  expect(await record('cat <<EOF', 'EOF', 'echo on')).toContain('<timed out>');
});

test('tells of what takes longer than a minute when it comes', async () => {
  expect(await record('sleep 50; echo soon', 'sleep 100; echo late', 'sleep 45', 'echo on')).toBe(
    [
      '  $ sleep 50; echo soon\n  soon',
      '  $ sleep 100; echo late\n  \n  <timed out>\n  [124]',
      '  $ sleep 45\n  late',
      '  $ echo on\n',
    ].join('\n'),
  );
});

test('does not wait for the end of what prints without one', async () => {
  expect(await record('yes')).toMatch(/\n {2}y\n {2}\n {2}<timed out>\n {2}\[124\]\n$/);
}, 30_000);

test('a container that computes without end can be stopped', async () => {
  const lines = await record(
    "docker run -d --name busy busybox sh -c 'while :; do :; done' > /dev/null",
    'docker stop -t 1 busy',
    "docker ps -a --format '{{.Names}} {{.State}}'",
  );
  expect(lines.split('\n').slice(-2)).toEqual(['  busy exited', '']);
});

test('what was started has got going when the next command begins', async () => {
  const lines = await record(
    `docker run -d --name said busybox sh -c 'echo hello; trap "exit 9" TERM; while :; do sleep 0.1; done' > /dev/null`,
    'docker logs said; docker stop said > /dev/null; docker wait said',
  );
  expect(lines.split('\n').slice(-3)).toEqual(['  hello', '  9', '']);
});
