import { clean } from '../copy/paths.ts';
import { GoError } from '../go-error.ts';

/** What `-v` options come to: what is bound, and anonymous volumes. */
export interface VolumeFlags {
  binds: string[];
  /** Paths in the container. */
  anonymous: string[];
}

/**
 * Reads `-v` options; a source that begins with a dot is a path from the working directory (docker/cli, container.parse).
 * @throws {GoError} in the client's words
 */
export function parseVolumes(specs: readonly string[], cwd: string): VolumeFlags {
  const found: VolumeFlags = { binds: [], anonymous: [] };
  for (const spec of specs) {
    const source = sourceOf(spec);
    if (source === undefined) found.anonymous.push(spec);
    else found.binds.push(source.startsWith('.') ? `${clean(`${cwd}/${source}`)}${spec.slice(source.length)}` : spec);
  }
  return found;
}

/**
 * The source of a volume specification, nothing where there is only a target (docker/cli, loader.ParseVolume). A letter
 * before a colon is taken for a drive of Windows, here as there.
 */
function sourceOf(spec: string): string | undefined {
  if (spec === '') throw new GoError('invalid empty volume spec');
  if (spec.length <= 2) return undefined;
  const sections: string[] = [];
  let section = '';
  for (const char of spec) {
    const drive = char === ':' && /^\p{L}$/u.test(section);
    if (char !== ':' || drive) section += char;
    else {
      sections.push(section);
      section = '';
    }
  }
  sections.push(section);
  sections.forEach((text, i) => {
    if (text === '') throw new GoError(`invalid spec: ${spec}: empty section between colons`);
    if (i > 2) throw new GoError(`invalid spec: ${spec}: too many colons`);
  });
  return sections.length > 1 ? sections[0] : undefined;
}
