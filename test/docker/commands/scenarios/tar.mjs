/**
 * A tar archive in base64. Names that end with a slash are directories; `-> TARGET` as content makes a symlink.
 * @param {Record<string, string>} members
 */
export function tar(members) {
  const blocks = Object.entries(members).flatMap(([name, text]) => {
    const target = text.startsWith('-> ') ? text.slice(3) : '';
    const content = Buffer.from(target || name.endsWith('/') ? '' : text);
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(name.endsWith('/') ? '0000755\0' : '0000644\0', 100);
    header.write('0000000\0', 108);
    header.write('0000000\0', 116);
    header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('14000000000\0', 136);
    header.write('        ', 148);
    header.write(target ? '2' : name.endsWith('/') ? '5' : '0', 156);
    header.write(target, 157);
    header.write('ustar\x0000', 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]).toString('base64');
}

const DIRECTORY = 2 ** 31;
const SYMLINK = 2 ** 27;

/**
 * What a container has at a path: an archive, and the header that tells of it.
 * @param {string} name
 * @param {Record<string, string>} members
 * @param {{ link?: string }} options
 */
export function archive(name, members, { link = '' } = {}) {
  const first = Object.keys(members)[0] ?? '';
  const mode = link ? SYMLINK + 0o777 : first.endsWith('/') ? DIRECTORY + 0o755 : 0o644;
  const stat = { name, size: 0, mode, mtime: '2026-01-02T03:04:05Z', linkTarget: link };
  const header = Buffer.from(JSON.stringify(stat)).toString('base64');
  return { base64: tar(members), headers: { 'X-Docker-Container-Path-Stat': header } };
}
