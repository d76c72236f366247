import { quote } from '../strconv/quote.ts';

/** How a version of docker writes its own messages to the standard error. */
export interface LogRules {
  /** @param at milliseconds since the epoch @param since milliseconds that the command has run */
  line(level: 'fatal' | 'info', message: string, at: { now: number; since: number; terminal: boolean }): string;
}

const two = (n: number) => String(n).padStart(2, '0');

/** Go's package log: a date, and no level (Docker 1.0). */
export const dated: LogRules = {
  line: (_level, message, { now }) => {
    const date = new Date(now);
    const day = [date.getUTCFullYear(), two(date.getUTCMonth() + 1), two(date.getUTCDate())].join('/');
    const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':');
    return `${day} ${time} ${message}${message.endsWith('\n') ? '' : '\n'}`;
  },
};

const COLOURS = { fatal: 31, info: 34 };
/** A short message is filled up, so that what may follow stands in a column. */
const WIDTH = 44;

/** logrus: a coloured level and seconds on a terminal, key and value elsewhere (Docker 1.4). */
export const levelled: LogRules = {
  line: (level, message, { now, since, terminal }) => {
    if (!terminal) {
      const time = `${new Date(now).toISOString().slice(0, 19)}Z`;
      return `time=${quote(time)} level=${quote(level)} msg=${quote(message)} \n`;
    }
    const name = level.toUpperCase().slice(0, 4);
    const seconds = String(Math.trunc(since / 1000)).padStart(4, '0');
    return `\x1b[${COLOURS[level]}m${name}\x1b[0m[${seconds}] ${message.padEnd(WIDTH)} \n`;
  },
};
