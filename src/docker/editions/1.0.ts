import type { DockerCommand } from '../cli/edition.ts';
import { legacyComplete } from '../legacy/complete.ts';
import type { LegacyEdition } from '../legacy/edition.ts';
import { dated } from '../legacy/log.ts';
import { legacyProgram } from '../legacy/program.ts';
import { repositoryProblem } from '../legacy/repository.ts';
import { commands } from './1.0/commands.ts';
import { globals } from './1.0/globals.ts';
import { client1_4 } from './1.4.ts';

const SOCKET_HELP =
  ' -H=[unix:///var/run/docker.sock]: tcp://host:port to bind/connect to or unix://path/to/socket to use';
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** `[Jun 20 17:20:15.123] `, of RFC 3339 with nanoseconds. */
function logTime(time: string): string {
  const [, month, day, clock] = /^\d+-(\d+)-(\d+)T(\d+:\d+:\d+\.\d{3})/.exec(time) ?? [];
  const at = 3 * (Number(month) - 1);
  return `[${MONTHS.slice(at, at + 3)} ${String(Number(day)).padStart(2)} ${clock}] `;
}

/** The client of Docker 1.0.1: what it does otherwise than that of 1.4. */
const client1_0: LegacyEdition = {
  ...client1_4,
  version: '1.0.1',
  apiVersion: '1.12',
  gitCommit: '990021a',
  goVersion: 'go1.2.1',
  tellsPlatform: false,
  log: dated,
  run: {
    hostConfigAtStart: true,
    refusesAttachedDetach: true,
    checksTerminal: false,
    checksAddress: false,
    exposesRanges: false,
    refusesLinks: false,
    invalidSize: (text) => `Invalid size: '${text}'`,
  },
  commands,
  globals,
  caseOrder: 'lower',
  usageLine: (name, signature) => `${name} ${signature}`,
  wrongUsage: (flags) => `Usage of docker:\n${flags}`,
  generalHelp: (_flags, names) =>
    `Usage: docker [OPTIONS] COMMAND [arg...]\n${SOCKET_HELP}\n\nContainers for programs on Linux.\n\nCommands:\n${names}\n`,
  helpsWithRest: true,
  ps: { command: (text) => text, linkNames: true },
  port: { missing: (_port, _protocol, typed) => typed },
  inspect: { finalNewline: false },
  logTime,
  missingImage: (image) => image,
  pullStatus: false,
  info: { machine: false },
  unreachableHint: '',
  repositoryProblem: (name) =>
    repositoryProblem(name, (namespace) =>
      /^[a-z0-9_]{4,30}$/.test(namespace)
        ? undefined
        : `Invalid namespace name (${namespace}), only [a-z0-9_] are allowed, size between 4 and 30`,
    ),
};

/** The docker command of Docker 1.0. */
export const docker1_0: DockerCommand = {
  program: (client) => legacyProgram(client, client1_0),
  complete: async (words, current, client) => legacyComplete(client1_0, words, current, client),
};
