import type { Process } from '../../../kernel/process.ts';

const HEAD = `  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current
                                 Dload  Upload   Total   Spent    Left  Speed
`;

/** The progress meter: a line on stderr that is written anew every second and at the end. */
export class Progress {
  readonly #proc: Process;
  readonly #style: 'meter' | 'bar' | 'none';
  readonly #start: number;
  #shownSecond: number | undefined;
  #begun = false;
  total: number | undefined;
  received = 0;
  sent = 0;
  toSend = 0;

  constructor(proc: Process, style: 'meter' | 'bar' | 'none') {
    this.#proc = proc;
    this.#style = style;
    this.#start = proc.clock.now();
  }

  get active(): boolean {
    return this.#style !== 'none';
  }

  /** Shows how far it is, unless it did so within this second. */
  async update(): Promise<void> {
    if (this.#style !== 'meter') return;
    const second = Math.floor(this.#elapsed() / 1000);
    if (second === this.#shownSecond) return;
    this.#shownSecond = second;
    if (!this.#begun) await this.#proc.stderr.write(HEAD);
    this.#begun = true;
    await this.#proc.stderr.write(`\r${this.#line()}`);
  }

  /** Shows the end. */
  async finish(): Promise<void> {
    if (this.#style === 'none') return;
    if (this.#style === 'bar') {
      if (this.received > 0) await this.#proc.stderr.write(`\r${'#'.repeat(72)} 100.0%`);
      await this.#proc.stderr.write('\n');
      return;
    }
    if (this.#shownSecond === undefined) await this.update();
    await this.#proc.stderr.write(`\r${this.#line()}\n`);
  }

  #elapsed(): number {
    return this.#proc.clock.now() - this.#start;
  }

  #line(): string {
    const { total, received, sent, toSend } = this;
    // What took no time that a clock could tell took a millisecond.
    const elapsed = Math.max(1, this.#elapsed());
    const down = (received * 1000) / elapsed;
    const up = (sent * 1000) / elapsed;
    const percent = (part: number, all: number) => (all > 0 ? Math.floor((part * 100) / all) : 0);
    const expected = (total ?? 0) + toSend;
    const speed = Math.max(down, up);
    const left = total !== undefined && down > 0 && received < total ? (total - received) / down : 0;
    return [
      `${pad(percent(received + sent, expected), 3)} ${amount(expected || received + sent)}`,
      `${pad(percent(received, total ?? 0), 3)} ${amount(received)}`,
      `${pad(percent(sent, toSend), 3)} ${amount(sent)}`,
      amount(down),
      `${amount(up)} ${time(left > 0 ? left + elapsed / 1000 : 0)} ${time(elapsed / 1000)} ${time(left)} ${amount(speed)}`,
    ].join('  ');
  }
}

function pad(value: number, width: number): string {
  return String(value).padStart(width);
}

/** Five characters: bytes, or with k, M or G behind the number. */
function amount(bytes: number): string {
  const whole = Math.floor(bytes);
  if (whole < 100_000) return pad(whole, 5);
  const units = ['k', 'M', 'G', 'T'];
  let value = whole / 1024;
  let unit = 0;
  while (value >= 10_000 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  if (unit > 0 && value < 100) return `${(Math.floor(value * 10) / 10).toFixed(1).padStart(4)}${units[unit]}`;
  return `${pad(Math.floor(value), 4)}${units[unit]}`;
}

/** `H:MM:SS` in eight characters; dashes for less than a second. */
function time(seconds: number): string {
  const whole = Math.floor(seconds);
  if (whole <= 0) return '--:--:--';
  const hours = Math.floor(whole / 3600);
  const two = (n: number) => String(n).padStart(2, '0');
  if (hours > 99) return `${pad(Math.floor(hours / 24), 3)}d ${two(hours % 24)}h`;
  return `${pad(hours, 2)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}
