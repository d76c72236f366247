import type { ContainerSelector, Fact } from '../format.ts';

/** Names who is meant, for a sentence. */
export function describeSelector(selector: ContainerSelector | 'host'): string {
  if (selector === 'host') return 'the host';
  return 'name' in selector ? selector.name : `a container linked to ${selector.linkedTo}`;
}

/** What a check says in the list of a step, where its author did not choose other words. */
export function label(fact: Fact): string {
  switch (fact.kind) {
    case 'container':
      return containerLabel(fact);
    case 'link':
      return `${fact.from} is linked to ${fact.to}${fact.alias ? ` under the alias ${fact.alias}` : ''}`;
    case 'port':
      return portLabel(fact);
    case 'hosts':
      return `/etc/hosts of ${fact.container} gives ${fact.name} the address that ${fact.of} has now`;
    case 'env':
      return `${fact.container} has the variable ${fact.name}${fact.value ? `=${fact.value}` : ''}`;
    case 'moved':
      return `${fact.container} has a new address`;
    case 'listed':
      return 'the containers have been listed';
    case 'inspected':
      return `${fact.container} has been inspected`;
    case 'ran':
      return `${fact.program} has run in ${describeSelector(fact.in)}`;
    case 'read':
      return `${fact.file} has been read in ${describeSelector(fact.in)}`;
    case 'pinged':
      return `${describeSelector(fact.from)} has had an answer to a ping from ${fact.to}`;
    case 'connected':
      return `port ${fact.port} of ${fact.to} has answered ${describeSelector(fact.from)}`;
  }
}

function containerLabel(fact: Extract<Fact, { kind: 'container' }>): string {
  if (fact.exists === false) return `there is no container ${fact.name}`;
  const from = fact.image ? ` from ${fact.image}` : '';
  if (fact.running === undefined) return `there is a container ${fact.name}${from}`;
  return fact.running ? `a container ${fact.name}${from} runs` : `the container ${fact.name} is stopped`;
}

function portLabel(fact: Extract<Fact, { kind: 'port' }>): string {
  const whose = fact.container ?? `a container${fact.image ? ` from ${fact.image}` : ''}`;
  const at = fact.hostPort ? ` at port ${fact.hostPort}` : fact.dynamic ? ' at a port of Docker’s choice' : '';
  return `port ${fact.port}/${fact.protocol} of ${whose} is published${at} on ${fact.address ? `${fact.address} only` : 'the host'}`;
}
