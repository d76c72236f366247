import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDifferences } from '../../../scripts/edition-modules.ts';
import { reasons } from '../../../web/compare/reasons.ts';

const differences = readDifferences(readFileSync('docs/editions.md', 'utf8'));
const told = (
  command: string,
  left: string | undefined,
  right: string | undefined,
  editions = ['1.4', '20.10'] as const,
) => reasons(differences, command, editions, [{ left, right }]).map(({ id }) => id);

test('every entry of docs/editions.md is read', () => {
  expect(differences.length).toBeGreaterThan(50);
  expect(differences.every(({ does }) => Object.keys(does).join() === '1.0,1.4,20.10')).toBe(true);
});

describe('the reason', () => {
  test.each([
    ['docker ps nostalgic_morse', undefined, "docker: 'docker ps' accepts no arguments", 'ps-argument'],
    ['docker port web 5000', '0.0.0.0:49153', '0.0.0.0:32768', 'ports-range'],
    ['sudo docker port web 5000', undefined, '[::]:32768', 'ports-ipv6'],
    ['docker stop x', 'time="2026-01-01T12:00:00Z" level="fatal" msg="No such container"', undefined, 'error-log'],
    [
      'docker rm web',
      'Error response from daemon: You cannot remove a running container. Stop it',
      `Error response from daemon: You cannot remove a running container ${'a'.repeat(64)}. Stop it`,
      'rm-running',
    ],
    ['docker run --rm --link db:db busybox cat /etc/hosts', '172.17.0.9\t7edd198de728', undefined, 'hosts-own'],
    [
      'docker run --rm --link db:db busybox cat /etc/hosts',
      '172.17.0.2\tdb',
      '172.17.0.2\tdb ab12cd34ef56',
      'hosts-link',
    ],
    ['echo; (docker rename a b)', 'Usage: docker [OPTIONS]', undefined, 'command-rename'],
  ])('of what %s parts in is found', (command, left, right, id) => {
    expect(told(command, left, right)).toEqual([id]);
  });

  test('is none where both do the same', () => {
    expect(told('docker port web 5000', undefined, '[::]:32768', ['1.0', '1.4'] as never)).not.toContain('ports-ipv6');
  });

  test('is none of another command’s', () => {
    expect(told('ls', 'time="x" level="fatal"', undefined)).toEqual([]);
  });

  test('is told once for many lines', () => {
    const line = { left: '0.0.0.0:49153', right: '0.0.0.0:32768' };
    expect(reasons(differences, 'docker port a', ['1.4', '20.10'], [line, line])).toHaveLength(1);
  });
});
