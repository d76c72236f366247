import { Pattern } from '../../../fs/fnmatch.ts';
import type { Process, Program } from '../../../kernel/process.ts';
import { lineWidth } from '../process/table.ts';
import { Database, type Installed } from './database.ts';
import { readingDatabase } from './report.ts';

const HINT = `
Type dpkg --help for help about installing and deinstalling packages [*];
Use 'apt' or 'aptitude' for user-friendly package management.
`;

const HELP = `Usage: dpkg [<option>...] <command>

Commands:
  -l|--list [<pattern>...]   List packages
  -s|--status <package>...   Show what is recorded of packages
  -L|--listfiles <package>   List the files of a package
  -S|--search <pattern>...   Find the packages that own files
  -r|--remove <package>...   Remove packages
  -P|--purge <package>...    Remove packages and their configuration
  --get-selections           List what is selected
  --print-architecture       Print the architecture
`;

/** dpkg and dpkg-query: what is installed. */
export const dpkg: Program = async (proc) => {
  const query = proc.name === 'dpkg-query';
  const args = proc.argv
    .slice(1)
    .filter((arg) => !/^--(no-pager|admindir=.*)$/.test(arg))
    .flatMap((arg) => (arg.startsWith('-Wf') ? ['-W', `-f${arg.slice(3)}`] : [arg]));
  const shows = query ? args.findIndex((arg) => arg === '-W' || arg === '--show') : -1;
  // The action may come behind its option.
  const [action, ...names] = shows > 0 ? ['-W', ...args.slice(0, shows), ...args.slice(shows + 1)] : args;
  const database = new Database(proc);
  switch (action) {
    case '-l':
    case '--list':
      return list(proc, database, names);
    case '-s':
    case '--status':
      return status(proc, database, names);
    case '-L':
    case '--listfiles':
      return files(proc, database, names);
    case '-S':
    case '--search':
      return search(proc, database, names);
    case '-W':
    case '--show':
      if (query) return show(proc, database, names);
      break;
    case '--get-selections':
      await proc.stdout.write(
        [...database.installed().keys()]
          .map((name) => `${name.padEnd(48)}install\n`)
          .join('')
          .replaceAll(/ {8}(?=install)/g, '\t'),
      );
      return 0;
    case '--print-architecture':
      await proc.stdout.write('amd64\n');
      return 0;
    case '--version':
      await proc.stdout.write(
        `Debian '${query ? 'dpkg-query' : 'dpkg'}' package management program version 1.21.23 (amd64).\n`,
      );
      return 0;
    case '--help':
    case '-?':
      await proc.stdout.write(HELP);
      return 0;
    case '--configure':
      return 0;
    case '-r':
    case '--remove':
    case '-P':
    case '--purge':
      return remove(proc, database, names);
    case '-i':
    case '--install':
      if (proc.user.uid !== 0) return privilege(proc);
      await proc.stderr.write(`dpkg: error: cannot access archive '${names[0] ?? ''}': No such file or directory\n`);
      return 2;
    case undefined:
      await proc.stderr.write(`${proc.name}: error: need an action option\n${HINT}`);
      return 2;
  }
  await proc.stderr.write(`${proc.name}: error: unknown option ${action}\n${HINT}`);
  return 2;
};

async function privilege(proc: Process): Promise<number> {
  await proc.stderr.write('dpkg: error: requested operation requires superuser privilege\n');
  return 2;
}

async function list(proc: Process, database: Database, patterns: readonly string[]): Promise<number> {
  const all = [...database.installed().values()];
  const shown =
    patterns.length === 0 ? all : all.filter(({ name }) => patterns.some((pattern) => new Pattern(pattern).test(name)));
  let code = 0;
  for (const pattern of patterns) {
    if (shown.some(({ name }) => new Pattern(pattern).test(name))) continue;
    await proc.stderr.write(`dpkg-query: no packages found matching ${pattern}\n`);
    code = 1;
  }
  if (shown.length === 0) return code;
  await proc.stdout.write(table(shown, lineWidth(proc)));
  return code;
}

/** Names and versions as wide as they are, at least as on 80 columns; descriptions have what is left. */
function table(shown: readonly Installed[], columns: number): string {
  const widest = (text: (own: Installed) => string, least: number) =>
    Math.max(least, ...shown.map((own) => text(own).length));
  const name = widest((own) => own.name, 14);
  const version = widest((own) => own.version, 12);
  const used = 4 + name + 1 + version + 1 + 12 + 1;
  const about =
    columns === Number.POSITIVE_INFINITY
      ? Math.max(33, ...shown.map(({ description }) => description.length))
      : Math.max(33, columns - used - 1);
  const row = (mark: string, cells: readonly [string, string, string, string]) =>
    `${mark} ${cells[0].padEnd(name)} ${cells[1].padEnd(version)} ${cells[2].padEnd(12)} ${cells[3].slice(0, about)}\n`;
  return [
    'Desired=Unknown/Install/Remove/Purge/Hold\n',
    '| Status=Not/Inst/Conf-files/Unpacked/halF-conf/Half-inst/trig-aWait/Trig-pend\n',
    '|/ Err?=(none)/Reinst-required (Status,Err: uppercase=bad)\n',
    row('||/', ['Name', 'Version', 'Architecture', 'Description']),
    `+++-${'='.repeat(name)}-${'='.repeat(version)}-${'='.repeat(12)}-${'='.repeat(about)}\n`,
    ...shown.map((own) => row('ii ', [own.name, own.version, own.architecture, own.description])),
  ].join('');
}

async function status(proc: Process, database: Database, names: readonly string[]): Promise<number> {
  const installed = database.installed();
  if (names.length === 0) {
    await proc.stdout.write([...installed.values()].map(({ paragraph }) => `${paragraph}\n\n`).join(''));
    return 0;
  }
  let code = 0;
  for (const [at, name] of names.entries()) {
    const own = installed.get(name);
    if (own) await proc.stdout.write(`${own.paragraph}\n${at < names.length - 1 ? '\n' : ''}`);
    else {
      await proc.stderr.write(
        `dpkg-query: package '${name}' is not installed and no information is available\nUse dpkg --info (= dpkg-deb --info) to examine archive files.\n`,
      );
      code = 1;
    }
  }
  return code;
}

async function files(proc: Process, database: Database, names: readonly string[]): Promise<number> {
  let code = 0;
  for (const name of names) {
    const own = database.files(name);
    if (own) await proc.stdout.write(own.map((path) => `${path}\n`).join(''));
    else {
      await proc.stderr.write(
        `dpkg-query: package '${name}' is not installed\nUse dpkg --contents (= dpkg-deb --contents) to list archive files contents.\n`,
      );
      code = 1;
    }
  }
  return code;
}

async function search(proc: Process, database: Database, patterns: readonly string[]): Promise<number> {
  let code = 0;
  for (const pattern of patterns) {
    const wanted = pattern.startsWith('/') ? new Pattern(pattern) : new Pattern(`*${pattern}*`);
    const found = [...database.installed().keys()].flatMap((name) =>
      (database.files(name) ?? []).filter((path) => wanted.test(path)).map((path) => `${name}: ${path}\n`),
    );
    await proc.stdout.write(found.join(''));
    if (found.length > 0) continue;
    await proc.stderr.write(
      `dpkg-query: no path found matching pattern ${pattern.startsWith('/') ? pattern : `*${pattern}*`}\n`,
    );
    code = 1;
  }
  return code;
}

/** `-f X`, `-fX`, `-f=X` or `--showformat=X`, and what else there is. */
function showFormat(words: readonly string[]): { format: string | undefined; patterns: string[] } {
  let format: string | undefined;
  const patterns: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (word === '-f' || word === '--showformat') format = words[++at] ?? '';
    else if (/^(-f|--showformat=)/.test(word)) format = word.replace(/^(-f|--showformat)=?/, '');
    else patterns.push(word);
  }
  return { format, patterns };
}

/** A record by a format such as `${Package;-20} ${Version}\n`. */
function formatted(format: string, { name, paragraph }: Installed): string {
  return format.replace(/\$\{([\w:-]+)(?:;(-?\d+))?\}|\\n|\\t/g, (all, field?: string, width = '0') => {
    if (field === undefined) return all === '\\n' ? '\n' : '\t';
    const value = /^(binary:)?Package$/.test(field)
      ? name
      : (paragraph.split('\n').find((line) => line.startsWith(`${field}: `)) ?? '').slice(field.length + 2);
    const cells = Math.abs(Number(width));
    if (cells === 0) return value;
    return Number(width) < 0 ? value.slice(0, cells).padEnd(cells) : value.slice(0, cells).padStart(cells);
  });
}

async function show(proc: Process, database: Database, words: readonly string[]): Promise<number> {
  const { format = ['$', '{binary:Package}\\t$', '{Version}\\n'].join(''), patterns } = showFormat(words);
  const all = [...database.installed().values()];
  const shown =
    patterns.length === 0 ? all : all.filter(({ name }) => patterns.some((pattern) => new Pattern(pattern).test(name)));
  for (const own of shown) await proc.stdout.write(formatted(format, own));
  for (const pattern of patterns) {
    if (shown.some(({ name }) => new Pattern(pattern).test(name))) continue;
    await proc.stderr.write(`dpkg-query: no packages found matching ${pattern}\n`);
    return 1;
  }
  return 0;
}

async function remove(proc: Process, database: Database, names: readonly string[]): Promise<number> {
  if (proc.user.uid !== 0) return privilege(proc);
  let code = 0;
  for (const name of names) {
    const own = database.installed().get(name);
    if (!own) {
      await proc.stderr.write(`dpkg: warning: ignoring request to remove ${name} which isn't installed\n`);
    } else if (own.essential) {
      await proc.stderr.write(
        `dpkg: error processing package ${name} (--remove):\n this is an essential package; it should not be removed\nErrors were encountered while processing:\n ${name}\n`,
      );
      code = 1;
    } else {
      await proc.stdout.write(`${readingDatabase(database.fileCount())}Removing ${name} (${own.version}) ...\n`);
      database.remove(name);
    }
  }
  return code;
}
