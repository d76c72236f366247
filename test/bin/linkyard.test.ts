import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { version } from '../../package.json';
import { root } from '../../scripts/packages.mjs';

function linkyard(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin', 'linkyard.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

describe('linkyard', () => {
  test('tells its version', () => {
    expect(linkyard('--version')).toEqual({ status: 0, stdout: `linkyard ${version}\n`, stderr: '' });
  });

  test('helps on standard output when asked', () => {
    const { status, stdout, stderr } = linkyard('--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: linkyard /);
  });

  test('helps on standard error when called without a command', () => {
    const { status, stdout, stderr } = linkyard();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: linkyard /);
  });

  test('knows no other command', () => {
    const stderr = 'linkyard: no command constructor; linkyard --help lists them\n';
    expect(linkyard('constructor')).toEqual({ status: 2, stdout: '', stderr });
  });
});
