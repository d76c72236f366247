import type { HostsRules } from '../../networks/hosts.ts';
import { hosts as older } from '../1.x/hosts.ts';

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * /etc/hosts of Docker 1.4. When a source is started again, the lines that begin with its own name are changed, not those with
 * the link's alias: a link under another name is never brought up to date, and one whose alias merely begins so is changed as well.
 */
export const hosts: HostsRules = {
  ...older,
  update: (text, { name, address }) =>
    text.replace(new RegExp(`\\S*(\\t${escape(name)})`, 'g'), (_, rest: string) => address + rest),
};
