import { describe, expect, test } from 'vitest';
import { last, run } from '../../images/session.ts';

const PULL = 'docker pull -q alpine';
const inAlpine = (line: string, options = '') => `docker run --rm ${options} alpine sh -c '${line}'`;

describe('apk', () => {
  test('adds a package with what it needs', async () => {
    const output = await last(PULL, inAlpine('apk add iproute2 && ip -V | head -c 4'));
    expect(output).toContain('fetch https://dl-cdn.alpinelinux.org/alpine/v3.21/main/x86_64/APKINDEX.tar.gz\n');
    expect(output).toMatch(
      /\(1\/4\) Installing zstd-libs \(\S+\)\n\(2\/4\) Installing libelf \(\S+\)\n\(3\/4\) Installing libmnl \(\S+\)\n\(4\/4\) Installing iproute2 \(6\.11\.0-r0\)\n/,
    );
    expect(output).toMatch(/Executing busybox-1\.37\.0-r12\.trigger\nOK: \d+ MiB in 19 packages\n/);
  });

  test('knows an index that it has', async () => {
    const output = await last(PULL, inAlpine('apk update >/dev/null; apk add psmisc; apk add psmisc'));
    expect(output).not.toContain('fetch');
    expect(output).toMatch(/OK: \d+ MiB in \d+ packages\nOK: \d+ MiB in \d+ packages\n$/);
  });

  test('puts busybox’s own back when a package goes', async () => {
    expect(
      await last(
        PULL,
        inAlpine('apk add -q iputils; readlink /bin/ping; apk del iputils | tail -n 2; readlink /bin/ping'),
      ),
    ).toMatch(/^Executing busybox-1\.37\.0-r12\.trigger\nOK: 7 MiB in 15 packages\n\/bin\/busybox\n$/);
  });

  test.each([
    [
      'apk add nosuch',
      'ERROR: unable to select packages:\n  nosuch (no such package):\n    required by: world[nosuch]\n',
      1,
    ],
    ['apk frob', "ERROR: 'frob' is not an apk command. See 'apk --help'.\n", 1],
    ['apk --nosuch', "apk: unrecognized option 'nosuch'\n", 1],
  ])('%s', async (line, expected, status) => {
    const result = (await run(PULL, inAlpine(line))).at(-1);
    expect(result?.output.replace(/^fetch .*\n/gm, '')).toBe(expected);
    expect(result?.status).toBe(status);
  });

  test('needs root, and a network', async () => {
    expect(await last(PULL, inAlpine('apk add curl', '-u nobody'))).toBe(
      'ERROR: Unable to lock database: Permission denied\nERROR: Failed to open apk database: Permission denied\n',
    );
    expect(await last(PULL, inAlpine('apk add curl', '--network none'))).toContain(
      'temporary error (try again later)\n',
    );
  });

  test('groups packages under a name, and forgets them together', async () => {
    const output = await last(
      PULL,
      inAlpine(
        'apk add -q --virtual .deps curl psmisc; which curl killall; apk del -q .deps; which curl; readlink /usr/bin/killall',
      ),
    );
    expect(output).toBe('/usr/bin/curl\n/usr/bin/killall\n/bin/busybox\n');
  });

  test('tells what there is', async () => {
    expect(
      await last(
        PULL,
        inAlpine(
          'apk info | wc -l; apk info -e busybox; apk info -e curl; apk search -q psmisc; apk list --installed | head -n 1',
        ),
      ),
    ).toBe(`15\nbusybox\npsmisc-23.7-r0\nalpine-baselayout-3.6.8-r1 x86_64 {alpine-baselayout} [installed]\n`);
  });
});
