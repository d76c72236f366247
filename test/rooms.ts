import { posix } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

/** What a room may import besides its own files. */
export interface Room {
  /** Other rooms, or single files of them. */
  readonly rooms?: readonly string[];
  /** npm packages; a name that ends in `*` stands for all that begin so. */
  readonly packages?: readonly string[];
  /** Whether it may use Node's own modules. */
  readonly node?: boolean;
}

const anything = ['*'];
const machineParts = [
  'src/kernel',
  'src/fs',
  'src/net',
  'src/engine',
  'src/engine/editions',
  'src/docker',
  'src/shell',
  'src/programs',
  'src/images',
];
const src = [...machineParts, 'src/machine', 'src/lesson'];

/**
 * The law of the house: who may import whom. A file belongs to the room with the longest path that it lies under; the files
 * at the top of the project are the room `.`. Room names are folders; in `rooms` a file may stand for itself.
 */
export const rooms: Readonly<Record<string, Room>> = {
  'src/kernel': {},
  'src/fs': { rooms: ['src/kernel'] },
  'src/net': { rooms: ['src/kernel'] },
  'src/engine': { rooms: ['src/kernel', 'src/fs', 'src/net'] },
  'src/engine/editions': { rooms: ['src/engine'] },
  'src/docker': { rooms: ['src/kernel', 'src/engine/api.ts'] },
  'src/shell': { rooms: ['src/kernel', 'src/fs'], packages: ['unbash'] },
  'src/programs': { rooms: ['src/kernel', 'src/fs', 'src/net'] },
  'src/images': { rooms: ['src/fs', 'src/programs'] },
  'src/machine': { rooms: machineParts },
  'src/lesson': { rooms: ['src/machine'], packages: ['yaml', 'micromark*'] },
  web: { rooms: [...src, 'lessons', 'docs'], packages: anything },
  lessons: {},
  docs: {},
  bin: { rooms: [...src, 'scripts/packages.mjs', 'package.json'], packages: anything, node: true },
  scripts: { rooms: src, packages: anything, node: true },
  '.': { rooms: [...src, 'scripts'], packages: anything, node: true },
  test: { rooms: anything, packages: anything, node: true },
};

/**
 * The room of a file, undefined where it is in none.
 * @param path from the project's folder, with slashes
 */
export function roomOf(path: string): string | undefined {
  if (!path.includes('/')) return '.';
  const folders = Object.keys(rooms).filter((room) => path.startsWith(`${room}/`));
  return folders.sort((a, b) => b.length - a.length)[0];
}

/**
 * Everything that a module names as the source of an import: import and export declarations, with or without `type`,
 * `import()` as expression and as type. An `import()` of what is not a string literal stands as its source text.
 */
export function importsOf(source: string): string[] {
  const found: string[] = [];
  visit(parseAst(source, { lang: 'ts' }), (node) => {
    if (!/^(Import|ExportNamed|ExportAll)Declaration$|^ImportExpression$|^TSImportType$/.test(node.type)) return;
    if (!node.source) return;
    const { value, start, end } = node.source;
    found.push(typeof value === 'string' ? value : source.slice(start, end));
  });
  return found;
}

interface SyntaxNode {
  type: string;
  source?: { value?: unknown; start: number; end: number } | null;
}

function visit(value: unknown, see: (node: SyntaxNode) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && typeof value.type === 'string') see(value as SyntaxNode);
  for (const child of Object.values(value)) visit(child, see);
}

/**
 * The imports of a file that the law forbids, each with what its room may import.
 * @param path from the project's folder, with slashes
 * @param specifiers as written in the file
 */
export function offences(path: string, specifiers: readonly string[]): string[] {
  const room = roomOf(path);
  if (room === undefined) return [`${path} is in no room: ${Object.keys(rooms).join(', ')}`];
  const law = rooms[room] ?? {};
  return specifiers
    .map((specifier) => ({ specifier, target: resolve(path, specifier) }))
    .filter(({ target }) => !allowed(room, law, target))
    .map(({ specifier, target }) => `${path} imports ${target.path ?? specifier}: ${room} may import ${spell(law)}`);
}

type Target = { path: string; package?: never } | { path?: never; package: string };

/** Bundler's queries (`x.css?inline`) are no part of a file's name. */
function resolve(path: string, specifier: string): Target {
  const name = specifier.replace(/\?.*$/, '');
  if (/^\.{0,2}\//.test(name))
    return { path: name.startsWith('/') ? name.slice(1) : posix.join(posix.dirname(path), name) };
  return { package: name };
}

function allowed(room: string, law: Room, target: Target): boolean {
  if (target.package !== undefined) {
    if (target.package.startsWith('node:')) return law.node === true;
    return (law.packages ?? []).some((pattern) => matches(pattern, target.package));
  }
  const other = roomOf(target.path);
  if (other === room) return true;
  return (law.rooms ?? []).some((name) => name === '*' || name === other || name === target.path);
}

/** A package is imported whole or by one of its paths. */
function matches(pattern: string, name: string): boolean {
  if (pattern.endsWith('*')) return name.startsWith(pattern.slice(0, -1));
  return name === pattern || name.startsWith(`${pattern}/`);
}

function spell({ rooms = [], packages = [], node = false }: Room): string {
  const names = [...rooms, ...packages.map((name) => `npm:${name}`), ...(node ? ['node:*'] : [])];
  return names.length > 0 ? names.join(', ').replaceAll('src/', '') : 'nothing';
}
