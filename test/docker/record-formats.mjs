// Records how the real docker client formats ports, durations, sizes, long commands and tables, how it sorts names, and
// what it makes of sizes, durations and other flags:
//   node test/docker/record-formats.mjs
import { writeFileSync } from 'node:fs';
import { withFakeDocker } from './fake-docker.mjs';

/** @typedef {Record<string, unknown>} Json */

/** @type {Json[]} */
let rows = [];
/** @type {Json} */
let created = {};
const routes = {
  'GET /containers/json': () => rows,
  'GET /images/json': () => rows,
  'GET /volumes': () => ({ Volumes: rows }),
  'GET /info': () => ({ MemTotal: rows[0]?.MemTotal }),
  'GET /system/df': () => rows[0],
  'GET /images/img/json': { Id: 'sha256:1' },
  'POST /containers/create': (/** @type {string} */ body) => {
    created = JSON.parse(body);
    return { Id: '0'.repeat(64), Warnings: [] };
  },
};

/** @param {Json} more */
const container = (more) => ({
  Id: 'a',
  Names: ['/a'],
  Image: 'i',
  Command: 'c',
  Created: 0,
  Ports: [],
  Labels: {},
  ...more,
});

/** @param {number} privatePort @param {string} [type] */
const exposed = (privatePort, type = 'tcp') => ({ PrivatePort: privatePort, Type: type });
/** @param {string} ip @param {number} publicPort @param {number} privatePort @param {string} [type] */
const published = (ip, publicPort, privatePort, type = 'tcp') => ({
  IP: ip,
  PrivatePort: privatePort,
  PublicPort: publicPort,
  Type: type,
});
const ANY = ['0.0.0.0', '::'];
/** @param {number} publicPort @param {number} privatePort @param {string} [type] */
const both = (publicPort, privatePort, type) => ANY.map((ip) => published(ip, publicPort, privatePort, type));

const PORTS = [
  [],
  [exposed(80)],
  [exposed(80), exposed(443)],
  [exposed(7000), exposed(7001), exposed(7002)],
  [exposed(7002), exposed(7000), exposed(7001)],
  [exposed(7000), exposed(7001), exposed(7003), exposed(7004), exposed(9000)],
  [exposed(53), exposed(53, 'udp'), exposed(54), exposed(54, 'udp')],
  [exposed(80), exposed(80)],
  [exposed(1, 'sctp'), exposed(2, 'sctp'), exposed(2), exposed(3, 'udp')],
  both(8080, 80),
  both(80, 80),
  [...both(80, 80), ...both(81, 81), ...both(82, 82)],
  [...both(9000, 80), ...both(9001, 81), ...both(9002, 82)],
  [...both(9000, 9000), ...both(9001, 9001), ...both(9003, 9003)],
  [published('127.0.0.1', 8081, 80)],
  [published('127.0.0.1', 80, 80), published('127.0.0.1', 81, 81)],
  [published('127.0.0.1', 80, 80), published('127.0.0.2', 80, 80), published('127.0.0.2', 81, 81)],
  [published('::1', 80, 80), published('::1', 8080, 81), published('fe80::1', 81, 81)],
  [...both(32769, 80), ...both(32768, 443), ...both(53, 53), ...both(53, 53, 'udp')],
  [...both(32768, 5000), exposed(5001), exposed(5002), exposed(22)],
  [...both(80, 80), exposed(81), exposed(82)],
  [exposed(80), ...both(80, 80)],
  [...both(80, 80), ...both(8080, 80)],
  [...both(8080, 80), ...both(80, 80), ...both(81, 81), ...both(8082, 82)],
  [...both(80, 80), ...both(81, 81, 'udp'), ...both(82, 82)],
  [published('10.0.0.1', 80, 80), published('10.0.0.10', 80, 80), published('10.0.0.2', 80, 80)],
  [...both(1, 1), ...both(2, 2), ...both(4, 4), ...both(5, 5), ...both(7, 7)],
  [exposed(1), exposed(2), exposed(4), exposed(5), exposed(7), exposed(1, 'udp'), exposed(3, 'udp')],
  [published('0.0.0.0', 65535, 65535), published('0.0.0.0', 65534, 65534)],
  [published('', 80, 80)],
  [published('0.0.0.0', 0, 80)],
  [published('0.0.0.0', 50, 53, 'udp'), published('0.0.0.0', 50, 53)],
];

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SECONDS = [
  -5,
  0,
  1,
  2,
  3,
  30,
  58,
  59,
  60,
  61,
  119,
  120,
  121,
  150,
  10 * MINUTE,
  45 * MINUTE,
  59 * MINUTE,
  HOUR - 1,
  HOUR,
  HOUR + 1,
  HOUR + 29 * MINUTE,
  89 * MINUTE + 58,
  90 * MINUTE,
  90 * MINUTE + 1,
  2 * HOUR,
  2 * HOUR + 29 * MINUTE,
  2.5 * HOUR,
  3 * HOUR,
  23 * HOUR,
  24 * HOUR,
  25 * HOUR,
  47 * HOUR,
  47 * HOUR + 29 * MINUTE,
  47.5 * HOUR,
  48 * HOUR,
  3 * DAY,
  6 * DAY,
  7 * DAY,
  13 * DAY,
  13 * DAY + 23 * HOUR,
  14 * DAY - 1800,
  14 * DAY,
  15 * DAY,
  21 * DAY,
  30 * DAY,
  31 * DAY,
  59 * DAY,
  60 * DAY - 1801,
  60 * DAY,
  61 * DAY,
  89 * DAY,
  90 * DAY,
  364 * DAY,
  365 * DAY,
  366 * DAY,
  729 * DAY,
  730 * DAY - 1801,
  730 * DAY,
  731 * DAY,
  1094 * DAY,
  1095 * DAY,
  3650 * DAY,
  20000 * DAY,
];

const SIZES = [
  0,
  1,
  9,
  10,
  99,
  100,
  512,
  999,
  1000,
  1001,
  1005,
  1015,
  1023,
  1024,
  1025,
  1500,
  1536,
  9994,
  9995,
  9999,
  10_000,
  99_949,
  99_950,
  99_999,
  100_000,
  123_456,
  999_499,
  999_500,
  999_999,
  1_000_000,
  1_048_576,
  1_234_567,
  1_984_000,
  12_345_678,
  64 * 2 ** 20,
  123_456_789,
  276_392_803,
  999_500_000,
  999_999_999,
  1_000_000_000,
  1_073_741_823,
  1_073_741_824,
  2_048_000_000,
  12_345_678_901,
  24 * 2 ** 30,
  123_456_789_012,
  1e12,
  1.5e12,
  1.1e15,
  9e15,
];

const COMMANDS = [
  '',
  'a',
  'sh',
  'python app.py',
  'exactly18charslong',
  'nineteen chars long',
  'twenty characters ok',
  'twenty-one characters',
  'su postgres -c something long',
  "sh -c 'exit 4'",
  'say "hi" and \\ more',
  'tab\tand\nnewline and more',
  'é',
  'ééééééééééééééééééé',
  'éééééééééééééééééééé',
  'ééééééééééééééééééééé',
  '日本語',
  '日本語日本語日本語日本',
  '日本語日本語日本語日本語',
  'a日本語日本語日本語日',
  'a日本語日本語日本語日本',
  'a日本語日本語日本語日本語',
  '😀😀😀😀😀😀😀😀😀😀',
  '😀😀😀😀😀😀😀😀😀😀😀',
  'mixed é and 日本 and more text',
  'ａｂｃｄｅｆｇｈｉｊｋ',
  '한국어 한국어 한국어 한국어',
  '\u200b zero width and so on, long',
  'e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301',
];

const NAMES = [
  'web10',
  'web2',
  'web1',
  'web',
  'web01',
  'web001',
  'Web1',
  'a',
  'B',
  'b',
  '10',
  '9',
  '1',
  '01',
  '001',
  'a1b10',
  'a1b9',
  'a01b1',
  'a1',
  'a-1',
  'a_1',
  'a.1',
  'é',
  'z',
  '',
  'x9y',
  'x10y',
  'x10',
  'x010y',
  '5000/tcp',
  '80/tcp',
  '80/udp',
  '443/tcp',
  '9/tcp',
  '日本',
  '😀',
  'ﬀ',
  'img12.png',
  'img10.png',
  'img2.png',
  '1.10',
  '1.9',
  '1.2.10',
  '1.2.9',
  'a0',
  'a00',
  'a000',
  '99999999999999999999',
  '100000000000000000000',
];

const TABLES = [
  'a',
  'a\tb',
  'a\tb\tc',
  'longer than the minimum\tb',
  'a\t',
  '\ta',
  '\t\ta',
  'a\t\tb',
  'a\tb\nccc\tdddddddddddd\ne\tf',
  'a\tb\n\nc\td',
  'a\tb\nx\nlonger cell here\td',
  'a\tbbbbbbbbbbbbbbbbbbb\tc\nd\te\tf',
  'a\tb\tc\nd\te\nf\tg\th',
  'é\tb\nabcdefghij\tc',
  'ééééééééééééé\tb\nc\td',
  '日本語日本語日本語\tb\nc\td',
  'exactly10!\tb',
  'seven77\tb',
  'eight888\tb',
  'a\tb\t\nc\td\t',
  'x\ty\tz\n\t\tdeep\n\tmiddle',
  'a\vb\nlong enough to grow\vc',
  'a\tb\fccccccccccccccccc\td',
  'trailing spaces   \tb',
  'a\tb\r\nc\td',
];

const MEMORY = [
  '64m',
  '1g',
  '512',
  '0',
  '512b',
  '1k',
  '1K',
  '1kb',
  '1KiB',
  '1.5g',
  '1 g',
  '1.5 gb',
  '0.5k',
  '2M',
  '2MiB',
  '1t',
  '1p',
  '10.',
  '.5g',
  '1e3k',
  '+5m',
  '100kB',
];
const DURATIONS = [
  '1s',
  '1m',
  '1h',
  '1h30m',
  '1.5h',
  '300ms',
  '100us',
  '100µs',
  '5ns',
  '0',
  '1h1m1s1ms1us1ns',
  '.5s',
  '1.s',
  '+5s',
  '0.000000001s',
  '1.123456789123s',
  '2540400h',
];

const ARGVS = [
  ['-it', 'img', 'sh'],
  ['-i', '-t', 'img'],
  ['-ti', 'img', '-x', '--rm'],
  ['--tty', '--interactive=false', 'img'],
  ['-i=false', '-t=1', 'img'],
  ['-it=false', 'img'],
  ['-e', 'A=1', '-eB=2', '-e=C=3', '--env', 'D=4', '--env=E=5', 'img'],
  ['-itehi=there', 'img'],
  ['-e', '-x', 'img'],
  ['-e', '--', 'img'],
  ['--env', '--rm', 'img'],
  ['--', 'img', '-it'],
  ['-t', '--', 'img', '--', 'x'],
  ['img', '--', 'x'],
  ['-h', 'host', 'img'],
  ['-hhost', 'img'],
  ['-h=host', 'img'],
  ['--hostname=', 'img'],
  ['--hostname', '', 'img'],
  ['-h', '=x', 'img'],
  ['-h==x', 'img'],
  ['-u', '0', '-w/tmp', 'img'],
  ['-u', '1', '-u', '2', 'img'],
  ['--rm=0', '-t=T', 'img'],
  ['-tt', '-ii', 'img'],
  ['-t', '-t=false', 'img'],
  ['--cpus', '1.5', '--memory=64m', 'img'],
  ['--cpus=3/2', 'img'],
  ['--cpus', '1e-1', 'img'],
  ['--cpus', '.5', 'img'],
  ['--stop-timeout', '0x10', 'img'],
  ['--stop-timeout=010', 'img'],
  ['--stop-timeout=-1', 'img'],
  ['--stop-timeout', '1_000', 'img'],
  ['--stop-timeout', '0b11', 'img'],
  ['--stop-timeout', '0o17', 'img'],
  ['--stop-timeout', '+5', 'img'],
  ['-e', 'A=a,b', 'img', 'a b', ''],
  ['-w', '-', 'img', '-'],
];

const result = await withFakeDocker(routes, async (docker) => {
  const ports = [];
  for (const each of PORTS) {
    rows = [container({ Ports: each })];
    const { stdout } = await docker(['ps', '--format', '{{.Ports}}']);
    ports.push({ ports: each, shown: stdout.slice(0, -1) });
  }

  // Less than half a second after a second began, so that a few milliseconds do not matter.
  while (Date.now() % 1000 > 100) await new Promise((resolve) => setTimeout(resolve, 20));
  const now = Math.floor(Date.now() / 1000);
  rows = SECONDS.map((seconds) => container({ Created: now - seconds }));
  const ages = (await docker(['ps', '--format', '{{.RunningFor}}'])).stdout.trimEnd().split('\n');

  rows = SIZES.map((size) => ({ Id: 'sha256:1', RepoTags: [`i:${size}`], Size: size, Created: 0 }));
  const images = (await docker(['images', '--format', '{{.Tag}} {{.Size}}'])).stdout.trimEnd().split('\n');
  const bySize = new Map(images.map((line) => /** @type {[string, string]} */ (line.split(' '))));
  const sizes = [];
  for (const size of SIZES) {
    rows = [{ MemTotal: size, LayersSize: size, Images: [{ Id: 'x', Size: size, SharedSize: 0, Containers: 0 }] }];
    const info = (await docker(['info'])).stdout;
    const df = (await docker(['system', 'df', '--format', '{{.Size}}'])).stdout;
    sizes.push({
      size,
      human3: bySize.get(String(size)),
      human4: df.split('\n')[0],
      bytes: / Total Memory: (.*)/.exec(info)?.[1],
    });
  }

  rows = COMMANDS.map((command) => container({ Command: command }));
  const quoted = (await docker(['ps', '--format', '{{.Command}}'])).stdout.trimEnd().split('\n');
  const commands = COMMANDS.map((command, i) => ({ command, shown: quoted[i] }));

  rows = NAMES.map((name) => ({ Name: name, Driver: 'local' }));
  const sorted = (await docker(['volume', 'ls', '--format', '{{.Name}}'])).stdout.split('\n').slice(0, -1);

  const tables = [];
  for (const text of TABLES) {
    rows = [container({ Image: text })];
    const { stdout } = await docker(['ps', '--no-trunc', '--format', 'table {{.Image}}']);
    tables.push({ text: `IMAGE\n${text}\n`, table: stdout });
  }

  const memory = [];
  for (const text of MEMORY) {
    await docker(['create', '--memory', text, 'img']);
    memory.push({ text, bytes: /** @type {Json} */ (created.HostConfig).Memory });
  }
  const durations = [];
  for (const text of DURATIONS) {
    await docker(['create', '--health-start-period', text, 'img']);
    const { StartPeriod = 0 } = /** @type {{ StartPeriod?: number }} */ (created.Healthcheck ?? {});
    durations.push({ text, nanoseconds: StartPeriod });
  }
  const argvs = [];
  for (const argv of ARGVS) {
    const { status, stderr } = await docker(['create', ...argv]);
    if (status !== 0) throw new Error(`docker create ${argv.join(' ')}: ${stderr}`);
    const { Image, Cmd, Tty, OpenStdin, Env, Hostname, User, WorkingDir, StopTimeout = 0, HostConfig } = created;
    const { NanoCpus, Memory } = /** @type {Json} */ (HostConfig);
    const config = {
      Image,
      Cmd: Cmd ?? [],
      Tty,
      OpenStdin,
      Env: /** @type {string[]} */ (Env ?? []).sort(),
      Hostname,
      User,
      WorkingDir,
      StopTimeout,
      NanoCpus,
      Memory,
    };
    // The client puts the environment through a Go map, which has no order.
    argvs.push({ argv, config });
  }
  return {
    ports,
    ages: SECONDS.map((seconds, i) => ({ seconds, shown: ages[i] })),
    sizes,
    commands,
    names: [{ names: NAMES, sorted }],
    tables,
    memory,
    durations,
    argvs,
  };
});

const sections = Object.entries(result).map(
  ([name, cases]) => `  "${name}": [\n${cases.map((each) => `    ${JSON.stringify(each)}`).join(',\n')}\n  ]`,
);
writeFileSync(new URL('formats.json', import.meta.url), `{\n${sections.join(',\n')}\n}\n`);
for (const [name, cases] of Object.entries(result)) console.log(`${name}: ${cases.length}`);
