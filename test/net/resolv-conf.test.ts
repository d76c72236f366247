import { expect, test } from 'vitest';
import { parseResolvConf } from '../../src/net/resolv-conf.ts';

test.each([
  ['', { servers: ['127.0.0.1'], timeout: 5, attempts: 2 }],
  ['nameserver 127.0.0.11\noptions ndots:0\n', { servers: ['127.0.0.11'], timeout: 5, attempts: 2 }],
  ['# nameserver 1.1.1.1\n;nameserver 1.1.1.2\nnameserver\t8.8.8.8\nsearch lan\n', { servers: ['8.8.8.8'] }],
  [
    'nameserver 1.1.1.1\nnameserver 1.1.1.2\nnameserver x\nnameserver ::1\nnameserver 1.1.1.4',
    { servers: ['1.1.1.1', '1.1.1.2', '::1'] },
  ],
  ['options timeout:1 attempts:3 rotate\n', { timeout: 1, attempts: 3 }],
  ['options timeout:99 attempts:99\n', { timeout: 30, attempts: 5 }],
  ['options timeout:x attempts\n', { timeout: 5, attempts: 2 }],
])('%j', (text, expected) => {
  expect(parseResolvConf(text)).toMatchObject(expected);
});
