import { isSysError } from '../../../kernel/errno.ts';
import type { Process, Program } from '../../../kernel/process.ts';

const VERSION = '25.0.1';

/** What can be installed: `name version kilobytes needs…`, a line each. */
const TABLE = `
blinker 1.9.0 8.5
click 8.1.8 98
Flask 3.1.0 102 Werkzeug Jinja2 itsdangerous click blinker
itsdangerous 2.2.0 16
Jinja2 3.1.6 134 MarkupSafe
MarkupSafe 3.0.2 23
Werkzeug 3.1.3 224 MarkupSafe
`;

interface Wheel {
  name: string;
  version: string;
  kilobytes: number;
  needs: readonly string[];
}

const WHEELS: readonly Wheel[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', version = '', kilobytes, ...needs] = line.split(' ');
    return { name, version, kilobytes: Number(kilobytes), needs };
  });

/** Names are the same whatever their case and their dashes (PEP 503). */
const normal = (name: string) => name.toLowerCase().replace(/[-_.]+/g, '-');
const LATENCY = 150;

/** pip of the official images. */
export function pipOf(site: string): Program {
  return (proc) => pip(proc, site, proc.argv.slice(1));
}

/** @param site where packages go */
export async function pip(proc: Process, site: string, args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  const names = rest.filter((arg) => !arg.startsWith('-'));
  const python = /python(\d+\.\d+)/.exec(site)?.[1] ?? '3';
  switch (command) {
    case '--version':
    case '-V':
      await proc.stdout.write(`pip ${VERSION} from ${site}/pip (python ${python})\n`);
      return 0;
    case 'install':
      return install(proc, site, rest);
    case 'uninstall':
      return uninstall(proc, site, names);
    case 'list': {
      const rows = [...installed(proc, site).map(({ name, version }) => [name, version]), ['pip', VERSION]];
      const width = Math.max(7, ...rows.map(([name = '']) => name.length));
      const line = (name: string, version: string) => `${name.padEnd(width)} ${version}\n`;
      await proc.stdout.write(
        line('Package', 'Version') +
          line('-'.repeat(width), '-'.repeat(Math.max(7, ...rows.map(([, version = '']) => version.length)))) +
          rows.map(([name = '', version = '']) => line(name, version)).join(''),
      );
      return 0;
    }
    case 'freeze':
      await proc.stdout.write(
        installed(proc, site)
          .map(({ name, version }) => `${name}==${version}\n`)
          .join(''),
      );
      return 0;
    default:
      if (command === undefined || command === 'help' || command === '--help') {
        await proc.stdout.write(
          'Usage:   pip <command> [options]\n\nCommands:\n  install    Install packages\n  uninstall  Remove packages\n  freeze     List what is installed, as requirements\n  list       List what is installed\n\nPackages come from a small catalogue that is simulated.\n',
        );
        return 0;
      }
      await proc.stderr.write(`ERROR: unknown command "${command}"\n`);
      return 1;
  }
}

function installed(proc: Process, site: string): Wheel[] {
  return WHEELS.filter(({ name }) => proc.fs.exists(`${site}/${normal(name)}`));
}

async function install(proc: Process, site: string, args: readonly string[]): Promise<number> {
  const wanted: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg !== '-r' && arg !== '--requirement') {
      if (!arg.startsWith('-')) wanted.push(arg);
      continue;
    }
    const path = args[++at] ?? '';
    try {
      wanted.push(
        ...proc.fs
          .readText(path)
          .split('\n')
          .map((line) => line.replace(/#.*/, '').trim())
          .filter((line) => line !== ''),
      );
    } catch (error) {
      if (!isSysError(error)) throw error;
      await proc.stderr.write(
        `ERROR: Could not open requirements file: [Errno ${error.errno}] ${error.message}: '${path}'\n`,
      );
      return 1;
    }
  }
  if (wanted.length === 0) {
    await proc.stderr.write('ERROR: You must give at least one requirement to install (see "pip help install")\n');
    return 1;
  }
  const there = new Set(installed(proc, site));
  const found: Wheel[] = [];
  const collect = async (requirement: string, from: string): Promise<boolean> => {
    const [, name = '', version] = /^([\w.-]+)\s*(?:\[.*\])?\s*(?:[=~<>!]=?=?\s*([\w.]+))?/.exec(requirement) ?? [];
    const wheel = WHEELS.find((own) => normal(own.name) === normal(name));
    if (wheel && there.has(wheel)) {
      await proc.stdout.write(`Requirement already satisfied: ${requirement} in ${site} (${wheel.version})\n`);
      return true;
    }
    if (wheel && found.includes(wheel)) return true;
    await proc.stdout.write(`Collecting ${requirement}${from}\n`);
    await proc.sleep(LATENCY);
    if (
      proc.net.routes().length === 0 ||
      !wheel ||
      (version !== undefined && requirement.includes('==') && version !== wheel.version)
    ) {
      const versions = wheel ? `from versions: ${wheel.version}` : 'from versions: none';
      await proc.stderr.write(
        `ERROR: Could not find a version that satisfies the requirement ${requirement} (${versions})\nERROR: No matching distribution found for ${requirement}\n`,
      );
      return false;
    }
    found.push(wheel);
    const file = `${wheel.name.toLowerCase()}-${wheel.version}-py3-none-any.whl`;
    await proc.stdout.write(`  Downloading ${file}.metadata (2.8 kB)\n`);
    for (const need of wheel.needs) if (!(await collect(need, ` (from ${wheel.name.toLowerCase()})`))) return false;
    return true;
  };
  for (const requirement of wanted) if (!(await collect(requirement, ''))) return 1;
  if (found.length > 0) {
    for (const { name, version, kilobytes } of found) {
      await proc.stdout.write(`Downloading ${name.toLowerCase()}-${version}-py3-none-any.whl (${kilobytes} kB)\n`);
      await proc.sleep(LATENCY);
    }
    const order = [...found].reverse();
    await proc.stdout.write(`Installing collected packages: ${order.map(({ name }) => name).join(', ')}\n`);
    for (const { name, version } of order) {
      proc.fs.mkdir(`${site}/${normal(name)}`);
      proc.fs.writeFile(`${site}/${normal(name)}/__init__.py`, `__version__ = "${version}"\n`);
    }
    const done = [...found].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, version }) => `${name}-${version}`);
    await proc.stdout.write(`Successfully installed ${done.join(' ')}\n`);
  }
  if (proc.user.uid === 0) {
    await proc.stderr.write(
      "WARNING: Running pip as the 'root' user can result in broken permissions and conflicting behaviour with the system package manager, possibly rendering your system unusable. It is recommended to use a virtual environment instead: https://pip.pypa.io/warnings/venv. Use the --root-user-action option if you know what you are doing and want to suppress this warning.\n",
    );
  }
  return 0;
}

async function uninstall(proc: Process, site: string, names: readonly string[]): Promise<number> {
  for (const name of names) {
    const wheel = installed(proc, site).find((own) => normal(own.name) === normal(name));
    if (!wheel) {
      await proc.stderr.write(`WARNING: Skipping ${name} as it is not installed.\n`);
      continue;
    }
    const folder = `${site}/${normal(wheel.name)}`;
    await proc.stdout.write(
      `Found existing installation: ${wheel.name} ${wheel.version}\nUninstalling ${wheel.name}-${wheel.version}:\n`,
    );
    proc.fs.unlink(`${folder}/__init__.py`);
    proc.fs.rmdir(folder);
    await proc.stdout.write(`  Successfully uninstalled ${wheel.name}-${wheel.version}\n`);
  }
  return 0;
}
