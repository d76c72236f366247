import type { Process } from '../../../kernel/process.ts';
import { command } from '../../command.ts';
import { UsageError } from '../../failure.ts';
import { quote } from '../../quote.ts';
import { COREUTILS } from '../suite.ts';

/** factor */
export const factor = command({
  suite: COREUTILS,
  gnu: {
    synopsis: ['[NUMBER]...', 'OPTION'],
    about: 'Print the prime factors of each NUMBER; without any, of those on standard input.',
  },
  busybox: { synopsis: '[NUMBER]...', about: 'Print prime factors' },
  async run({ proc, flavour, operands, out, complain }) {
    let status = 0;
    const print = async (word: string) => {
      const digits = /^\s*\+?(\d+)$/.exec(word)?.[1];
      const beyond = flavour === 'busybox' && digits !== undefined && BigInt(digits) >= 1n << 64n;
      if (digits === undefined || beyond) {
        if (flavour === 'busybox') throw new UsageError('');
        await complain(`${quote(word)} is not a valid positive integer`);
        status = 1;
        return;
      }
      const number = BigInt(digits);
      const factors = await primeFactors(proc, number);
      await out.write(`${number}:${factors.map((each) => ` ${each}`).join('')}\n`);
    };
    if (operands.length > 0) {
      for (const word of operands) await print(word);
      return status;
    }
    for await (const line of proc.stdin.lines()) {
      for (const word of line.split(/[ \t]+/).filter(Boolean)) await print(word);
      await out.flush();
    }
    return status;
  },
});

/** In their order, as often as they divide. */
async function primeFactors(proc: Process, number: bigint): Promise<bigint[]> {
  const found: bigint[] = [];
  let left = number;
  if (left < 2n) return found;
  for (const small of smallPrimes()) {
    while (left % small === 0n) {
      found.push(small);
      left /= small;
    }
    if (small * small > left) break;
  }
  const open = left > 1n ? [left] : [];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (isPrime(part)) {
      found.push(part);
      continue;
    }
    const divisor = await divide(proc, part);
    open.push(divisor, part / divisor);
  }
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function* smallPrimes(): Generator<bigint> {
  const composite = new Uint8Array(5000);
  for (let n = 2; n < composite.length; n++) {
    if (composite[n]) continue;
    yield BigInt(n);
    for (let multiple = n * n; multiple < composite.length; multiple += n) composite[multiple] = 1;
  }
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** Miller and Rabin's test; with these bases it never errs below 3.3e24. */
function isPrime(number: bigint): boolean {
  let odd = number - 1n;
  let twos = 0;
  for (; (odd & 1n) === 0n; odd >>= 1n) twos += 1;
  for (const base of [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n, 41n]) {
    if (number % base === 0n) return number === base;
    let value = power(base, odd, number);
    if (value === 1n || value === number - 1n) continue;
    let passes = false;
    for (let n = 1; n < twos && !passes; n++) {
      value = (value * value) % number;
      passes = value === number - 1n;
    }
    if (!passes) return false;
  }
  return true;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

/** A divisor of a composite number: Pollard's rho, as Brent has it. */
async function divide(proc: Process, number: bigint): Promise<bigint> {
  for (let constant = 1n; ; constant++) {
    let [y, product, divisor] = [2n, 1n, 1n];
    let x = y;
    let start = y;
    for (let round = 1; divisor === 1n; round *= 2) {
      x = y;
      for (let n = 0; n < round; n++) y = (y * y + constant) % number;
      for (let done = 0; done < round && divisor === 1n; done += 128) {
        start = y;
        for (let n = 0; n < Math.min(128, round - done); n++) {
          y = (y * y + constant) % number;
          product = (product * (x > y ? x - y : y - x)) % number;
        }
        divisor = gcd(product, number);
        const turn = proc.tick();
        if (turn) await turn;
      }
    }
    if (divisor === number) {
      divisor = 1n;
      while (divisor === 1n) {
        start = (start * start + constant) % number;
        divisor = gcd(x - start, number);
      }
    }
    if (divisor !== number) return divisor;
  }
}
