import { CliError } from '../../cli/error.ts';
import { DOCKER_1_TABLE, tabwriter } from '../../tabwriter.ts';
import type { LegacyRun } from '../command.ts';
import { each } from '../each.ts';
import { readFilters } from '../filters.ts';
import { checkRepository, pullImage, splitTag } from '../pull-image.ts';
import { humanDuration, humanSize, showId } from '../units.ts';

export const images: LegacyRun = async ({ cli, flags, args: [name] }) => {
  const given = readFilters(flags.list('filter'));
  const filters = { ...given, ...(name !== undefined && { reference: [name] }) };
  const found = await cli.ask((client) => client.imageList({ all: flags.bool('all'), filters }));
  const full = flags.bool('no-trunc');
  const quiet = flags.bool('quiet');
  const rows = found.flatMap(({ Id, RepoTags, Created, VirtualSize }) =>
    (RepoTags ?? ['<none>:<none>']).map((reference) => {
      const { repository, tag } = splitTag(reference);
      const id = showId(Id, full);
      if (quiet) return `${id}\n`;
      const age = humanDuration(cli.proc.clock.now() - Created * 1000);
      return `${repository}\t${tag}\t${id}\t${age} ago\t${humanSize(VirtualSize)}\n`;
    }),
  );
  const head = quiet ? '' : 'REPOSITORY\tTAG\tIMAGE ID\tCREATED\tVIRTUAL SIZE\n';
  await cli.print(tabwriter(head + rows.join(''), DOCKER_1_TABLE));
  return 0;
};

export const history: LegacyRun = async ({ cli, flags, args: [name = ''] }) => {
  const steps = await cli.ask((client) => client.imageHistory(name));
  const full = flags.bool('no-trunc');
  const quiet = flags.bool('quiet');
  const rows = steps.map(({ Id, Created, CreatedBy, Size }) => {
    const id = showId(Id, full);
    if (quiet) return `${id}\n`;
    const age = humanDuration(cli.proc.clock.now() - Created * 1000);
    return `${id}\t${age} ago\t${full ? CreatedBy : CreatedBy.slice(0, 45)}\t${humanSize(Size)}\n`;
  });
  await cli.print(tabwriter((quiet ? '' : 'IMAGE\tCREATED\tCREATED BY\tSIZE\n') + rows.join(''), DOCKER_1_TABLE));
  return 0;
};

export const rmi: LegacyRun = (context) =>
  each(context, 'failed to remove one or more images', async (client, name) => {
    const { flags } = context;
    const options = { force: flags.bool('force'), noprune: flags.bool('no-prune') };
    const records = await client.imageRemove(name, options);
    return records
      .map((record) =>
        'Deleted' in record ? `Deleted: ${showId(record.Deleted ?? '', true)}\n` : `Untagged: ${record.Untagged}\n`,
      )
      .join('');
  });

export const tag: LegacyRun = async (context) => {
  const { cli, flags, args } = context;
  const [image = '', name = ''] = args;
  const { repository, tag: wanted } = splitTag(name);
  checkRepository(context, repository);
  await cli.ask((client) => client.imageTag(image, { repo: repository, tag: wanted, force: flags.bool('force') }));
  return 0;
};

export const pull: LegacyRun = async (context) => {
  const { args, flags } = context;
  const [name = ''] = args;
  if (splitTag(name).tag !== '' && flags.bool('all-tags')) {
    throw new CliError("tag can't be used with --all-tags/-a");
  }
  await pullImage(context, name, 'stdout');
  return 0;
};

export const search: LegacyRun = async ({ cli, flags, args: [term = ''] }) => {
  const found = await cli.ask((client) => client.imageSearch({ term }));
  const automatedOnly = flags.bool('automated') || flags.bool('trusted');
  const rows = found
    .filter(({ star_count, is_automated }) => (is_automated || !automatedOnly) && star_count >= flags.number('stars'))
    .map(({ name, description, star_count, is_official, is_automated }) => {
      const text = description.replace(/[\r\n]/g, ' ');
      const shown = !flags.bool('no-trunc') && text.length > 45 ? `${text.slice(0, 42)}...` : text;
      const mark = (on: boolean) => (on ? '[OK]' : '');
      return `${name}\t${shown}\t${star_count}\t${mark(is_official)}\t${mark(is_automated)}\n`;
    });
  const head = 'NAME\tDESCRIPTION\tSTARS\tOFFICIAL\tAUTOMATED\n';
  await cli.print(tabwriter(head + rows.join(''), { ...DOCKER_1_TABLE, minWidth: 10 }));
  return 0;
};
