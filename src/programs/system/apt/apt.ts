import { Pattern } from '../../../fs/fnmatch.ts';
import type { Process, Program } from '../../../kernel/process.ts';
import { Regex, RegexError } from '../../regex/regex.ts';
import { reporting, runApt, VERSION } from './apt-get.ts';
import { archive, available, type Source, sourceOf } from './catalogue.ts';
import { Database } from './database.ts';
import { parseApt } from './options.ts';
import type { Package } from './package.ts';
import { size } from './report.ts';

const WARNING = '\nWARNING: apt does not have a stable CLI interface. Use with caution in scripts.\n\n';

const HELP = `${VERSION}Usage: apt [options] command

Most used commands:
  list - list packages
  search - search in descriptions
  show - show what is known of a package
  install - install packages
  reinstall - install packages again
  remove - remove packages
  autoremove - remove what nobody needs any more
  update - fetch new lists of packages
  upgrade - bring all packages to their newest versions

Packages come from a small catalogue that is simulated.
`;

/** apt: what apt-get and apt-cache do, for people. */
export const apt: Program = (proc) =>
  reporting(proc, async () => {
    const args = proc.argv.slice(1);
    const options = parseApt(args);
    const [operation, ...names] = options.words;
    if (operation === undefined) {
      await proc.stdout.write(options.version ? VERSION : HELP);
      return options.help || options.version ? 0 : 1;
    }
    if (!proc.stdout.isTerminal) await proc.stderr.write(WARNING);
    const done = proc.stdout.isTerminal ? ' Done' : '';
    switch (operation) {
      case 'list':
        return list(proc, names, options.installed);
      case 'search':
        await proc.stdout.write(`Sorting...${done}\nFull Text Search...${done}\n`);
        return search(proc, names, (own, line) => `${line}\n  ${own.description}\n\n`);
      case 'show':
        return show(proc, names);
      case 'update': {
        const status = await runApt(proc, args);
        if (status !== 0) return status;
        await proc.stdout.write(
          `Building dependency tree...${done}\nReading state information...${done}\nAll packages are up to date.\n`,
        );
        return 0;
      }
      default:
        return runApt(proc, args);
    }
  });

/** apt-cache: search, show, policy. */
export const aptCache: Program = (proc) =>
  reporting(proc, async () => {
    const [operation, ...names] = parseApt(proc.argv.slice(1)).words;
    switch (operation) {
      case 'search':
        return search(proc, names, (own) => `${own.name} - ${own.description}\n`);
      case 'show':
        return show(proc, names);
      case 'policy':
        return policy(proc, names);
      case undefined:
        await proc.stdout.write(`${VERSION}Usage: apt-cache [options] search|show|policy pkg1 [pkg2 ...]\n`);
        return 1;
      default:
        await proc.stderr.write(`E: Invalid operation ${operation}\n`);
        return 100;
    }
  });

function line(own: Package, source: Source | undefined, installed: boolean): string {
  return `${own.name}/${source?.suite ?? 'now'}${installed ? ',now' : ''} ${own.version} ${own.architecture}${installed ? ' [installed]' : ''}`;
}

async function list(proc: Process, patterns: readonly string[], onlyInstalled: boolean): Promise<number> {
  const installed = new Database(proc).installed();
  const source = sourceOf(proc);
  const matches = (name: string) =>
    patterns.length === 0 || patterns.some((pattern) => new Pattern(pattern).test(name));
  const known = archive().filter(
    (own) => matches(own.name) && (installed.has(own.name) || (!onlyInstalled && available(proc).includes(own))),
  );
  await proc.stdout.write(
    `Listing...${proc.stdout.isTerminal ? ' Done' : ''}\n${known.map((own) => `${line(own, source, installed.has(own.name))}\n`).join('')}`,
  );
  return 0;
}

/** Nothing where one of them is none. */
function expressions(patterns: readonly string[]): Regex[] | undefined {
  try {
    return patterns.map((pattern) => new Regex(pattern, { extended: true, ignoreCase: true }));
  } catch (error) {
    if (error instanceof RegexError) return undefined;
    throw error;
  }
}

async function search(
  proc: Process,
  patterns: readonly string[],
  text: (own: Package, line: string) => string,
): Promise<number> {
  if (patterns.length === 0) {
    await proc.stderr.write('E: You must give at least one search pattern\n');
    return 100;
  }
  const installed = new Database(proc).installed();
  const source = sourceOf(proc);
  const wanted = expressions(patterns);
  if (!wanted) {
    await proc.stderr.write('E: Regex compilation error\n');
    return 100;
  }
  const found = available(proc).filter((own) =>
    wanted.every((expression) => expression.test(own.name) || expression.test(own.description)),
  );
  await proc.stdout.write(found.map((own) => text(own, line(own, source, installed.has(own.name)))).join(''));
  return 0;
}

async function show(proc: Process, names: readonly string[]): Promise<number> {
  const source = sourceOf(proc);
  const found = names.flatMap((name) => available(proc).find((own) => own.name === name) ?? []);
  for (const own of found) {
    const depends = own.depends.length > 0 ? `Depends: ${own.depends.join(', ')}\n` : '';
    await proc.stdout.write(`Package: ${own.name}
Version: ${own.version}
Priority: ${own.priority}
Section: ${own.section}
Maintainer: Debian
Installed-Size: ${size(own.installedSize * 1024)}
${depends}Download-Size: ${size(own.size)}
APT-Sources: ${source?.url} ${source?.suite}/${source?.component} amd64 Packages
Description: ${own.description}

`);
  }
  if (found.length > 0) return 0;
  await proc.stderr.write('E: No packages found\n');
  return 100;
}

async function policy(proc: Process, names: readonly string[]): Promise<number> {
  const installed = new Database(proc).installed();
  const source = sourceOf(proc);
  for (const name of names) {
    const own = available(proc).find((other) => other.name === name);
    if (!own) continue;
    const there = installed.get(name);
    const from = `        500 ${source?.url} ${source?.suite}/${source?.component} amd64 Packages\n`;
    const status = there ? '        100 /var/lib/dpkg/status\n' : '';
    const mark = there ? ' ***' : '    ';
    await proc.stdout.write(
      `${name}:\n  Installed: ${there?.version ?? '(none)'}\n  Candidate: ${own.version}\n  Version table:\n${mark} ${own.version} 500\n${from}${status}`,
    );
  }
  return 0;
}
