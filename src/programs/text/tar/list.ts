import type { FileType } from '../../../kernel/vfs.ts';
import { modeText } from '../../coreutils/mode.ts';
import { strftime } from '../../time/strftime.ts';
import type { Flavour } from '../../types.ts';
import type { Member } from './header.ts';

/** Owner and size together are at least so wide. */
const WIDTH = 18;

/** A member as `tar tv` shows it. */
export function verbose(member: Member, flavour: Flavour, options: { numeric?: boolean } = {}): string {
  const type: FileType = member.type === 'link' ? 'file' : member.type;
  let mode = modeText({ type, mode: member.mode });
  if (member.type === 'link' && flavour === 'gnu') mode = `h${mode.slice(1)}`;
  const user = options.numeric ? String(member.uid) : member.user || String(member.uid);
  const group = options.numeric ? String(member.gid) : member.group || String(member.gid);
  const owner = `${user}/${group}`;
  const size = member.device ? `${member.device.major},${member.device.minor}` : String(member.size);
  const time = strftime(flavour === 'gnu' ? '%Y-%m-%d %H:%M' : '%Y-%m-%d %H:%M:%S', member.mtime);
  const padded = flavour === 'gnu' ? size.padStart(WIDTH - owner.length) : size.padStart(9);
  const link =
    member.type === 'symlink'
      ? ` -> ${member.target}`
      : member.type === 'link'
        ? flavour === 'gnu'
          ? ` link to ${member.target}`
          : ` -> ${member.target}`
        : '';
  return `${mode} ${owner} ${padded} ${time} ${member.name}${link}`;
}
