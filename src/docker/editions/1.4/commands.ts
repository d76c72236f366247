import type { LegacyCommand, LegacyRun } from '../../legacy/command.ts';
import { flag, type LegacyFlag } from '../../legacy/flag.ts';
import { containerFlags, laterContainerFlags, runOnlyFlags } from '../../legacy/run-options.ts';

/** How many arguments a command takes. */
export const any = () => true;
export const exactly = (n: number) => (count: number) => count === n;
export const atLeast = (n: number) => (count: number) => count >= n;
export const atMost = (n: number) => (count: number) => count <= n;

/** A command in short: signature, help, and what runs it. */
export function command(
  signature: string,
  texts: { short: string; description?: string },
  takes: (count: number) => boolean,
  load: () => Promise<LegacyRun>,
  flags: readonly LegacyFlag[] = [],
): LegacyCommand {
  return { signature, short: texts.short, description: texts.description ?? texts.short, takes, load, flags };
}

const lifecycle = () => import('../../legacy/commands/lifecycle.ts');
const images = () => import('../../legacy/commands/images.ts');
const archives = () => import('../../legacy/commands/archives.ts');
const daemon = () => import('../../legacy/commands/daemon.ts');
const absent = () => import('../../legacy/commands/absent.ts');

const noTrunc = flag('#notrunc,-no-trunc', false, 'Do not shorten anything');
const quiet = flag('q,-quiet', false, 'Only their ids');
const seconds = flag('t,-time', 10, 'Seconds that it has to end by itself');
const MANY = 'CONTAINER [CONTAINER...]';
const RUN = 'IMAGE [COMMAND] [ARG...]';

/** The commands of Docker 1.4, in the order of their names. */
export const commands: Readonly<Record<string, LegacyCommand>> = {
  attach: command(
    'CONTAINER',
    { short: 'Connect this terminal to a container that runs' },
    exactly(1),
    async () => (await import('../../legacy/commands/attach.ts')).attach,
    [
      flag('#nostdin,-no-stdin', false, 'Only show its output'),
      flag('#sig-proxy,-sig-proxy', true, 'Pass signals on to it'),
    ],
  ),
  build: command(
    'PATH | URL | -',
    { short: 'Build an image from a Dockerfile' },
    exactly(1),
    async () => (await absent()).build,
    [
      flag('-force-rm', false, 'Remove containers of steps even where the build fails'),
      flag('#no-cache,-no-cache', false, 'Run every step, whether it is known or not'),
      flag('-pull', false, 'Fetch the newest image to begin with'),
      flag('q,-quiet', false, 'Do not show what steps say'),
      flag('#rm,-rm', true, 'Remove containers of steps after the build'),
      flag('t,-tag', '', 'Name of the image'),
    ],
  ),
  commit: command(
    'CONTAINER [REPOSITORY[:TAG]]',
    { short: 'Make an image of what a container changed' },
    atMost(2),
    async () => (await archives()).commit,
    [
      flag('a,#author,-author', '', 'Who made it'),
      flag('m,-message', '', 'What to note about it'),
      flag('p,-pause', true, 'Let the container stand still meanwhile'),
      flag('#run,#-run', '', 'Settings for what is run from it'),
    ],
  ),
  cp: command(
    'CONTAINER:PATH HOSTPATH',
    { short: 'Copy files from a container to this side' },
    exactly(2),
    async () => (await archives()).cp,
  ),
  create: command(
    RUN,
    { short: 'Make a container without starting it' },
    any,
    async () => (await import('../../legacy/commands/create.ts')).create,
    [...containerFlags, ...laterContainerFlags, flag('-name', '', 'Its name')],
  ),
  diff: command(
    'CONTAINER',
    { short: 'Show which files of a container differ from those of its image' },
    exactly(1),
    async () => (await archives()).diff,
  ),
  events: command('', { short: 'Show what happens, as it happens' }, exactly(0), async () => (await daemon()).events, [
    flag('#since,-since', '', 'Begin in the past, at that time'),
    flag('-until', '', 'End at that time'),
  ]),
  exec: command(
    'CONTAINER COMMAND [ARG...]',
    { short: 'Run another program in a container that runs' },
    any,
    async () => (await import('../../legacy/commands/exec.ts')).exec,
    [
      flag('d,-detach', false, 'Leave it running in the background'),
      flag('i,-interactive', false, 'Leave its input open'),
      flag('t,-tty', false, 'Give it a terminal'),
    ],
  ),
  export: command(
    'CONTAINER',
    { short: 'Write the files of a container to a tar archive' },
    exactly(1),
    async () => (await archives()).exportContainer,
  ),
  history: command(
    'IMAGE',
    { short: 'Show how an image came to be' },
    exactly(1),
    async () => (await images()).history,
    [noTrunc, quiet],
  ),
  images: command('[REPOSITORY]', { short: 'List images' }, atMost(1), async () => (await images()).images, [
    flag('a,-all', false, 'Intermediate images as well'),
    flag('f,-filter', [], 'Only those that meet a condition, such as dangling=true'),
    noTrunc,
    quiet,
    flag('#t,#tree,#-tree', false, 'As a tree'),
    flag('#v,#viz,#-viz', false, 'As a graph'),
  ]),
  import: command(
    'URL|- [REPOSITORY[:TAG]]',
    { short: 'Make an image of the files in a tar archive' },
    atLeast(1),
    async () => (await archives()).importImage,
  ),
  info: command('', { short: 'Tell about the daemon and its machine' }, exactly(0), async () => (await daemon()).info),
  inspect: command(
    'CONTAINER|IMAGE [CONTAINER|IMAGE...]',
    { short: 'Show all that is known of a container or an image' },
    atLeast(1),
    async () => (await import('../../legacy/commands/inspect.ts')).inspect,
    [flag('f,#format,-format', '', 'A Go template to show it by')],
  ),
  kill: command(MANY, { short: 'Send a signal to containers' }, atLeast(1), async () => (await lifecycle()).kill, [
    flag('s,-signal', 'KILL', 'Which signal'),
  ]),
  load: command('', { short: 'Read images from a tar archive' }, exactly(0), async () => (await archives()).load, [
    flag('i,-input', '', 'File to read, instead of the standard input'),
  ]),
  login: command('[SERVER]', { short: 'Log in to a registry' }, any, async () => (await absent()).login, [
    flag('e,-email', '', 'Address for mail'),
    flag('p,-password', '', 'Password'),
    flag('u,-username', '', 'Name'),
  ]),
  logout: command('[SERVER]', { short: 'Log out of a registry' }, any, async () => (await absent()).logout),
  logs: command(
    'CONTAINER',
    { short: 'Show what a container wrote' },
    exactly(1),
    async () => (await import('../../legacy/commands/logs.ts')).logs,
    [
      flag('f,-follow', false, 'Go on showing what it writes'),
      flag('t,-timestamps', false, 'With the time of each line'),
      flag('-tail', 'all', 'Only so many lines of the end'),
    ],
  ),
  port: command(
    'CONTAINER [PRIVATE_PORT[/PROTO]]',
    { short: 'Show where ports of a container are published' },
    atLeast(1),
    async () => (await import('../../legacy/commands/port.ts')).port,
  ),
  pause: command(
    'CONTAINER',
    { short: 'Let a container stand still' },
    exactly(1),
    async () => (await lifecycle()).pause,
  ),
  ps: command('', { short: 'List containers' }, any, async () => (await import('../../legacy/commands/ps.ts')).ps, [
    flag('a,-all', false, 'Those that do not run as well'),
    flag('#beforeId,#-before-id,-before', '', 'Only those made before that one'),
    flag(
      'f,-filter',
      [],
      'Only those that meet a condition:\nexited=CODE\nstatus=restarting, running, paused or exited',
    ),
    flag('l,-latest', false, 'Only the newest'),
    flag('n', -1, 'Only so many of the newest'),
    noTrunc,
    quiet,
    flag('s,-size', false, 'With the size of what they changed'),
    flag('#sinceId,#-since-id,-since', '', 'Only those made after that one'),
  ]),
  pull: command(
    'NAME[:TAG]',
    { short: 'Fetch an image from the registry' },
    exactly(1),
    async () => (await images()).pull,
    [flag('a,-all-tags', false, 'All images of the repository')],
  ),
  push: command(
    'NAME[:TAG]',
    { short: 'Send an image to the registry' },
    atLeast(1),
    async () => (await absent()).push,
  ),
  restart: command(
    MANY,
    { short: 'Stop containers and start them again' },
    atLeast(1),
    async () => (await lifecycle()).restart,
    [seconds],
  ),
  rm: command(MANY, { short: 'Remove containers' }, atLeast(1), async () => (await lifecycle()).rm, [
    flag('f,-force', false, 'Even those that run'),
    flag('l,#link,-link', false, 'The link of that name, and not what it leads to'),
    flag('v,-volumes', false, 'With their own volumes'),
  ]),
  rmi: command('IMAGE [IMAGE...]', { short: 'Remove images' }, atLeast(1), async () => (await images()).rmi, [
    flag('f,-force', false, 'Even those that something stands on'),
    flag('-no-prune', false, 'Leave what lies below them'),
  ]),
  run: command(
    RUN,
    { short: 'Make a container from an image, and start it' },
    any,
    async () => (await import('../../legacy/commands/run.ts')).run,
    [...containerFlags, ...laterContainerFlags, ...runOnlyFlags],
  ),
  save: command(
    'IMAGE [IMAGE...]',
    { short: 'Write images to a tar archive' },
    atLeast(1),
    async () => (await archives()).save,
    [flag('o,-output', '', 'File to write, instead of the standard output')],
  ),
  search: command(
    'TERM',
    { short: 'Look for images in the registry' },
    exactly(1),
    async () => (await images()).search,
    [
      flag('-automated', false, 'Only those that are built automatically'),
      noTrunc,
      flag('s,#stars,-stars', 0, 'Only those with so many stars'),
      flag('#t,#trusted,#-trusted', false, 'Only those that are built automatically'),
    ],
  ),
  start: command(
    MANY,
    { short: 'Start containers that are stopped' },
    atLeast(1),
    async () => (await import('../../legacy/commands/start.ts')).start,
    [
      flag('a,-attach', false, 'Show its output, and pass signals on'),
      flag('i,-interactive', false, 'Attach to its input'),
    ],
  ),
  stop: command(MANY, { short: 'Let containers end, or end them' }, atLeast(1), async () => (await lifecycle()).stop, [
    seconds,
  ]),
  tag: command(
    'IMAGE[:TAG] [REGISTRYHOST/][USERNAME/]NAME[:TAG]',
    { short: 'Give an image one more name' },
    exactly(2),
    async () => (await images()).tag,
    [flag('f,#force,-force', false, 'Take the name from another image')],
  ),
  top: command(
    'CONTAINER [ps OPTIONS]',
    { short: 'List the processes of a container' },
    atLeast(1),
    async () => (await import('../../legacy/commands/top.ts')).top,
  ),
  unpause: command(
    'CONTAINER',
    { short: 'Let a paused container go on' },
    exactly(1),
    async () => (await lifecycle()).unpause,
  ),
  version: command(
    '',
    { short: 'Tell the versions of client and daemon' },
    exactly(0),
    async () => (await daemon()).version,
  ),
  wait: command(
    MANY,
    { short: 'Wait until containers end, and print their exit codes' },
    atLeast(1),
    async () => (await lifecycle()).wait,
  ),
};
