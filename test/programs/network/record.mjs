// @ts-nocheck: a tool for authors, which runs where Docker is.
// Records what real containers print for cases.mjs: needs a Docker Engine (DOCKER_HOST) with the images busybox and
// training/webapp, the latter with ping in it. Writes recorded.json.
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { busybox, debian } from './cases.mjs';

const docker = (...args) => execFileSync('docker', args, { encoding: 'utf8' }).trim();
const names = { web: 'recorder-web', db: 'recorder-db', busybox: 'recorder-busybox', debian: 'recorder-debian' };
const clean = () => spawnSync('docker', ['rm', '-f', ...Object.values(names)]);
const address = (name) => docker('inspect', '-f', '{{.NetworkSettings.IPAddress}}', name);
/** Where they are in the tests. */
const places = { web: '172.17.0.2', db: '172.17.0.3', busybox: '172.17.0.4', debian: '172.17.0.5' };

clean();
try {
  docker('run', '-d', '--name', names.web, 'training/webapp');
  docker('run', '-d', '--name', names.db, 'training/postgres');
  const hosts = [
    '--add-host',
    `db:${address(names.db)}`,
    '--add-host',
    `web:${address(names.web)}`,
    '--add-host',
    'gone:172.17.0.99',
  ];
  docker('run', '-d', '--name', names.busybox, ...hosts, 'busybox', 'sleep', '10000');
  docker('run', '-d', '--name', names.debian, ...hosts, 'training/webapp', 'sleep', '10000');
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const moved = Object.entries(names).flatMap(([key, name]) => {
    const [real, wanted] = [address(name), places[key]];
    if (real.length > wanted.length) console.error(`columns will differ: ${name} is at ${real}`);
    const mac = (text) =>
      `02:42:${text
        .split('.')
        .map((byte) => Number(byte).toString(16).padStart(2, '0'))
        .join(':')}`;
    return [
      [real, wanted],
      [mac(real), mac(wanted)],
      [mac(real).toUpperCase(), mac(wanted).toUpperCase()],
    ];
  });
  const place = (text, from, to) => {
    let out = text;
    for (const [at, pair] of moved.entries())
      out = out.replaceAll(new RegExp(`${pair[from].replaceAll('.', '\\.')}(?!\\d)`, 'g'), `@${at}@`);
    return out.replace(/@(\d+)@/g, (_, at) => moved[Number(at)][to]);
  };
  const record = (name, lines) =>
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const command = line.replace(/ #usage$/, '');
        console.error(`${name}$ ${command}`);
        const { stdout, stderr, status } = spawnSync('docker', ['exec', name, 'sh', '-c', place(command, 1, 0)], {
          encoding: 'utf8',
          timeout: 60_000,
        });
        return { command, usage: line !== command, stdout: place(stdout, 0, 1), stderr: place(stderr, 0, 1), status };
      });
  const recorded = { busybox: record(names.busybox, busybox), debian: record(names.debian, debian) };
  writeFileSync(new URL('recorded.json', import.meta.url), `${JSON.stringify(recorded, null, 1)}\n`);
} finally {
  clean();
}
