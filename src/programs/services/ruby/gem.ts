import type { Process, Program } from '../../../kernel/process.ts';

const SITE = '/var/lib/gems/1.9.1/gems';
const LATENCY = 300;

/** What can be installed: `name version needs…`; a native one has to be compiled. */
const TABLE = `
json 1.8.1!
multi_json 1.10.1
rack 1.5.2
rack-protection 1.5.3 rack
sinatra 1.4.5 rack rack-protection tilt
thor 0.19.1
tilt 1.4.1
`;

const GEMS = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', version = '', ...needs] = line.split(' ');
    return { name, version: version.replace('!', ''), native: version.endsWith('!'), needs };
  });

/** gem of RubyGems 1.8: installs libraries for ruby. */
export const gem: Program = async (proc) => {
  const [command, ...rest] = proc.argv.slice(1);
  const names = rest.filter((arg) => !arg.startsWith('-'));
  switch (command) {
    case '--version':
    case '-v':
      await proc.stdout.write('1.8.23\n');
      return 0;
    case 'list':
      await proc.stdout.write(
        `\n*** LOCAL GEMS ***\n\n${installed(proc)
          .map(({ name, version }) => `${name} (${version})\n`)
          .join('')}`,
      );
      return 0;
    case 'install':
      return install(proc, names);
    case 'uninstall':
      for (const name of names) {
        const own = installed(proc).find((one) => one.name === name);
        if (!own) {
          await proc.stderr.write(
            `ERROR:  While executing gem ... (Gem::InstallError)\n    gem "${name}" is not installed\n`,
          );
          return 1;
        }
        proc.fs.rmdir(`${SITE}/${own.name}-${own.version}`);
        await proc.stdout.write(`Successfully uninstalled ${own.name}-${own.version}\n`);
      }
      return 0;
    default:
      await proc.stderr.write(
        command === undefined
          ? 'RubyGems installs libraries for ruby.\n\n  Usage:\n    gem install NAME\n    gem uninstall NAME\n    gem list\n'
          : `ERROR:  While executing gem ... (Gem::CommandLineError)\n    Unknown command ${command}\n`,
      );
      return 1;
  }
};

function installed(proc: Process) {
  return GEMS.filter(({ name, version }) => proc.fs.exists(`${SITE}/${name}-${version}`));
}

async function install(proc: Process, names: readonly string[]): Promise<number> {
  if (proc.user.uid !== 0) {
    await proc.stderr.write(
      "ERROR:  While executing gem ... (Gem::FilePermissionError)\n    You don't have write permissions into the /var/lib/gems/1.9.1 directory.\n",
    );
    return 1;
  }
  if (names.length === 0) {
    await proc.stderr.write(
      'ERROR:  While executing gem ... (Gem::CommandLineError)\n    Please specify at least one gem name (e.g. gem build GEMNAME)\n',
    );
    return 1;
  }
  const there = new Set(installed(proc).map(({ name }) => name));
  let count = 0;
  const visit = async (name: string): Promise<boolean> => {
    const own = GEMS.find((one) => one.name === name);
    if (!own || proc.net.routes().length === 0) {
      await proc.stderr.write(`ERROR:  Could not find a valid gem '${name}' (>= 0) in any repository\n`);
      return false;
    }
    for (const need of own.needs) if (!there.has(need) && !(await visit(need))) return false;
    await proc.stdout.write(`Fetching: ${own.name}-${own.version}.gem (100%)\n`);
    await proc.sleep(LATENCY);
    if (own.native) {
      await proc.stdout.write('Building native extensions.  This could take a while...\n');
      await proc.sleep(10 * LATENCY);
    }
    const folder = `${SITE}/${own.name}-${own.version}`;
    if (!proc.fs.exists(folder)) proc.fs.mkdir(folder);
    there.add(own.name);
    count += 1;
    await proc.stdout.write(`Successfully installed ${own.name}-${own.version}\n`);
    return true;
  };
  let status = 0;
  for (const name of names) if (!(await visit(name))) status = 2;
  if (count > 0) await proc.stdout.write(`${count} gem${count === 1 ? '' : 's'} installed\n`);
  return status;
}
