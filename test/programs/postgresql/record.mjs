// Runs every case with the real psql against a real server and writes down what they print: node
// test/programs/postgresql/record.mjs. PGHOST and PGPORT tell where the server is: a new cluster with the superuser postgres,
// reached over TCP, that lets everybody in.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cases } from './cases.mjs';

const { PGPORT: port = '5432' } = process.env;
const recorded = cases.map(({ line, input = '' }) => {
  const run = spawnSync('/bin/sh', ['-c', line], {
    input,
    encoding: 'utf8',
    cwd: '/tmp',
    env: {
      PATH: process.env.PATH,
      PGHOST: '127.0.0.1',
      PGPORT: port,
      PGUSER: 'postgres',
      PGDATABASE: 'postgres',
      LC_ALL: 'C.UTF-8',
      HOME: '/nonexistent',
    },
  });
  const port5432 = (/** @type {string} */ text) => text.replaceAll(port, '5432');
  return { line, input, stdout: port5432(run.stdout), stderr: port5432(run.stderr), status: run.status };
});
writeFileSync(new URL('recorded.json', import.meta.url), `${JSON.stringify(recorded, undefined, 2)}\n`);
console.log(`${recorded.length} command lines recorded`);
