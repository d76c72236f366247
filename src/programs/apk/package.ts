/** A program file that a package brings. */
export interface ApkFile {
  /** Such as `usr/bin/curl`, without a leading slash. */
  readonly path: string;
  /** The program's name in images, such as `curl:curl`. */
  readonly program: string;
}

/** A package of Alpine. */
export interface ApkPackage {
  readonly name: string;
  readonly version: string;
  /** KiB on disk. */
  readonly installedSize: number;
  readonly depends: readonly string[];
  readonly files: readonly ApkFile[];
  readonly description: string;
}

/** Reads a table of packages (see `catalogue.ts`). */
export function parsePackages(table: string): ApkPackage[] {
  const words = (text = '') => text.split(' ').filter((word) => word !== '');
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [head, depends, files, description = ''] = line.split('|');
      const [name = '', version = '', size] = words(head);
      return {
        ...{ name, version, description },
        installedSize: Number(size),
        depends: words(depends),
        files: words(files).map((item) => {
          const [path = '', program = ''] = item.split('=');
          return { path, program };
        }),
      };
    });
}

/** The paragraph of a package in /lib/apk/db/installed (apk-tools 2's format of an index). */
export function installedParagraph(own: ApkPackage): string {
  const folders = new Map<string, string[]>();
  for (const { path } of own.files) {
    const at = path.lastIndexOf('/');
    const names = folders.get(path.slice(0, at)) ?? [];
    folders.set(path.slice(0, at), [...names, path.slice(at + 1)]);
  }
  const files = [...folders].map(
    ([folder, names]) => `F:${folder}\n${names.map((name) => `R:${name}\na:0:0:755\n`).join('')}`,
  );
  const depends = own.depends.length > 0 ? `D:${own.depends.join(' ')}\n` : '';
  return `P:${own.name}
V:${own.version}
A:x86_64
I:${own.installedSize * 1024}
T:${own.description}
${depends}${files.join('')}
`;
}

/** /lib/apk/db/installed. */
export function installedFile(packages: readonly ApkPackage[]): string {
  return packages.map(installedParagraph).join('');
}

/** Reads it. Programs are not told of there: files have only their paths. */
export function parseInstalled(text: string): ApkPackage[] {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => {
      const found = new Map<string, string>();
      const files: ApkFile[] = [];
      let folder = '';
      for (const line of paragraph.split('\n')) {
        const [key, value] = [line[0] ?? '', line.slice(2)];
        if (key === 'F') folder = value;
        else if (key === 'R') files.push({ path: `${folder}/${value}`, program: '' });
        else found.set(key, value);
      }
      return {
        name: found.get('P') ?? '',
        version: found.get('V') ?? '',
        installedSize: Math.round(Number(found.get('I') ?? 0) / 1024),
        depends: (found.get('D') ?? '').split(' ').filter((word) => word !== ''),
        files,
        description: found.get('T') ?? '',
      };
    });
}
