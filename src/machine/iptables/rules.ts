import type { FirewallChain } from '../../engine/networks/firewall.ts';

/** What a rule matches, and what becomes of it. An address or a protocol that it does not name is undefined. */
export interface Rule {
  target: string;
  protocol: string | undefined;
  source: string | undefined;
  destination: string | undefined;
  /** The rest, as pairs of an option and its words, in their order. */
  more: [option: string, value: string][];
}

/** How a chain and its rules are written by `-S`. */
export function linesOf({ name, policy, rules }: FirewallChain): string[] {
  return [policy === undefined ? `-N ${name}` : `-P ${name} ${policy}`, ...rules.map((rule) => `-A ${name} ${rule}`)];
}

/** Reads a rule. An option's value begins with `!` where the rule says so. */
export function readRule(text: string): Rule {
  const rule: Rule = { target: '', protocol: undefined, source: undefined, destination: undefined, more: [] };
  for (const [, not, option = '', value = ''] of text.matchAll(/(! )?(--?\S+) (\S+)/g)) {
    const full = not ? `!${value}` : value;
    if (option === '-j') rule.target = value;
    else if (option === '-p') rule.protocol = full;
    else if (option === '-s') rule.source = full;
    else if (option === '-d') rule.destination = full;
    else rule.more.push([option, full]);
  }
  return rule;
}
