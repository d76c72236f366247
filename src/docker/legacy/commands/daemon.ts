import { CliError } from '../../cli/error.ts';
import { parseMoment } from '../../options/moment.ts';
import { bytesSize } from '../../units.ts';
import type { LegacyRun } from '../command.ts';
import { showId } from '../units.ts';

export const version: LegacyRun = async ({ cli, edition }) => {
  const { version: own, apiVersion, goVersion, gitCommit, tellsPlatform } = edition;
  const client = [
    `Client version: ${own}`,
    `Client API version: ${apiVersion}`,
    `Go version (client): ${goVersion}`,
    `Git commit (client): ${gitCommit}`,
    ...(tellsPlatform ? ['OS/Arch (client): linux/amd64'] : []),
  ];
  await cli.print(client.map((line) => `${line}\n`).join(''));
  const server = await cli.ask((daemon) => daemon.version());
  const lines = [
    `Server version: ${server.Version}`,
    `Server API version: ${server.ApiVersion}`,
    `Go version (server): ${server.GoVersion}`,
    `Git commit (server): ${server.GitCommit}`,
  ];
  await cli.print(lines.map((line) => `${line}\n`).join(''));
  return 0;
};

export const info: LegacyRun = async ({ cli, edition }) => {
  const about = await cli.ask((client) => client.info());
  const { Containers, Images, Driver, DriverStatus, KernelVersion, OperatingSystem, NCPU, MemTotal, Name, ID } = about;
  const lines = [
    `Containers: ${Containers}`,
    `Images: ${Images}`,
    `Storage Driver: ${Driver}`,
    ...(DriverStatus as [string, string][]).map(([name, value]) => ` ${name}: ${value}`),
    'Execution Driver: native-0.2',
    `Kernel Version: ${KernelVersion}`,
  ];
  if (edition.info.machine) {
    const memory = bytesSize(Number(MemTotal)).replace(/(?=[KMGT]iB$)/, ' ');
    lines.push(
      `Operating System: ${OperatingSystem}`,
      `CPUs: ${NCPU}`,
      `Total Memory: ${memory}`,
      `Name: ${Name}`,
      `ID: ${ID}`,
    );
  }
  await cli.print(lines.map((line) => `${line}\n`).join(''));
  return 0;
};

/** What has events in 1.x, and which. */
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  container: 'create destroy die export kill pause restart start stop unpause'.split(' '),
  image: ['untag', 'delete'],
};

export const events: LegacyRun = async ({ cli, flags }) => {
  const moment = (key: 'since' | 'until') => {
    const text = flags.string(key);
    if (text === '') return {};
    try {
      return { [key]: parseMoment(text, cli.proc.clock.now()) };
    } catch (error) {
      throw new CliError((error as Error).message);
    }
  };
  const stream = cli.client.events({ ...moment('since'), ...moment('until') });
  try {
    for (;;) {
      const event = await cli.proc.until(stream.next());
      if (!event) return 0;
      if (!EVENTS[event.Type]?.includes(event.Action)) continue;
      const time = new Date(event.time * 1000).toISOString().replace('.000Z', '.000000000Z');
      const { image } = event.Actor.Attributes;
      const from = event.Type === 'container' && image ? ` (from ${image})` : '';
      await cli.print(`${time} ${showId(event.Actor.ID, true)}:${from} ${event.Action}\n`);
    }
  } finally {
    stream.close();
  }
};
