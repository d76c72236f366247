import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressesOf, nameOf, parseHosts } from '../../src/net/hosts-file.ts';

const text = `# comment
127.0.0.1	localhost
  10.0.0.1   Padded	alias#not this
10.0.0.2 twice
10.0.0.3\ttwice other\r
fe00::0	ip6-localnet
::1 twice
not-an-address name
10.0.0.4
10.0.0.2 again twice`;

describe('/etc/hosts', () => {
  const entries = parseHosts(text);

  test('comments, blanks and what is no line are skipped', () => {
    expect(entries.map(({ address, names }) => [address, ...names])).toEqual([
      ['127.0.0.1', 'localhost'],
      ['10.0.0.1', 'Padded', 'alias'],
      ['10.0.0.2', 'twice'],
      ['10.0.0.3', 'twice', 'other'],
      ['fe00::', 'ip6-localnet'],
      ['::1', 'twice'],
      ['10.0.0.2', 'again', 'twice'],
    ]);
  });

  test('the first line with a name gives the first address', () => {
    expect(addressesOf(entries, 'TWICE')).toEqual(['10.0.0.2', '10.0.0.3', '::1']);
    expect(addressesOf(entries, 'padded')).toEqual(['10.0.0.1']);
    expect(addressesOf(entries, 'not')).toEqual([]);
  });

  test('the first name of the first line names an address', () => {
    expect([nameOf(entries, '10.0.0.2'), nameOf(entries, '10.0.0.1'), nameOf(entries, '1.1.1.1')]).toEqual([
      'twice',
      'Padded',
      undefined,
    ]);
  });

  test('every name of a written line is found', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9.-]{0,10}$/), { minLength: 1 });
    fc.assert(
      fc.property(fc.ipV4(), names, (address, all) => {
        const written = parseHosts(`# x\n\n${address}\t${all.join(' ')}\n`);
        expect(all.every((name) => addressesOf(written, name)[0] === address)).toBe(true);
        expect(nameOf(written, address)).toBe(all[0]);
      }),
    );
  });

  test('nothing makes it throw', () => {
    fc.assert(fc.property(fc.string(), (t) => Array.isArray(parseHosts(t))));
  });
});
