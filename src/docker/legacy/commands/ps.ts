import type { ContainerSummary, Port } from '../../../engine/api.ts';
import { DOCKER_1_TABLE, tabwriter } from '../../tabwriter.ts';
import type { LegacyContext, LegacyRun } from '../command.ts';
import type { LegacyEdition } from '../edition.ts';
import { readFilters } from '../filters.ts';
import { humanDuration, humanSize, showId } from '../units.ts';

const HEADINGS = 'CONTAINER ID\tIMAGE\tCOMMAND\tCREATED\tSTATUS\tPORTS\tNAMES';

/** What follows the flags counts for nothing. */
export const ps: LegacyRun = async (context) => {
  const { cli, flags } = context;
  const given = flags.number('n');
  const limit = given === -1 && flags.bool('latest') ? 1 : given;
  const filters = readFilters(flags.list('filter'));
  const size = flags.bool('size');
  const containers = await cli.ask((client) =>
    client.containerList({
      all: flags.bool('all'),
      size,
      since: flags.string('since'),
      before: flags.string('before'),
      ...(limit !== -1 && { limit }),
      ...(filters && { filters }),
    }),
  );
  const full = flags.bool('no-trunc');
  if (flags.bool('quiet')) {
    await cli.print(containers.map(({ Id }) => `${showId(Id, full)}\n`).join(''));
    return 0;
  }
  const head = size ? `${HEADINGS}\tSIZE\n` : `${HEADINGS}\n`;
  const rows = containers.map((container) => row(context, container, { full, size }));
  await cli.print(tabwriter(head + rows.join(''), DOCKER_1_TABLE));
  return 0;
};

function row(
  { cli, edition }: LegacyContext,
  container: ContainerSummary,
  { full, size }: { full: boolean; size: boolean },
): string {
  const { Id, Image, Command, Created, Status, Ports, Names } = container;
  const command = edition.ps.command(Command);
  const cells = [
    showId(Id, full),
    Image || '<no image>',
    full ? command : cut(command, 20),
    `${humanDuration(cli.proc.clock.now() - Created * 1000)} ago`,
    Status,
    ports(Ports),
    shownNames(Names, full, edition).join(','),
  ];
  return `${cells.join('\t')}\t${size ? sizes(container) : ''}\n`;
}

/** So many bytes, without a sign that there was more. */
function cut(text: string, length: number): string {
  return text.slice(0, length);
}

function shownNames(names: readonly string[], full: boolean, { ps: { linkNames } }: LegacyEdition): string[] {
  const bare = names.map((name) => name.slice(1));
  const own = bare.find((name) => !name.includes('/'));
  return full || linkNames || own === undefined ? bare : [own];
}

function ports(list: readonly Port[]): string {
  return list
    .map(({ IP, PrivatePort, PublicPort, Type }) =>
      IP ? `${IP}:${PublicPort}->${PrivatePort}/${Type}` : `${PrivatePort}/${Type}`,
    )
    .join(', ');
}

function sizes({ SizeRw = 0, SizeRootFs = 0 }: ContainerSummary): string {
  return SizeRootFs > 0 ? `${humanSize(SizeRw)} (virtual ${humanSize(SizeRootFs)})` : humanSize(SizeRw);
}
