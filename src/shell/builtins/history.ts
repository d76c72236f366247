import { expandHistory, HistoryExpansionError } from '../history/expansion.ts';
import { History } from '../history/history.ts';
import { runText } from '../run/text.ts';
import { type Builtin, fail, optionsOf, print } from './builtin.ts';

export const history: Builtin = {
  synopsis: 'history [-c] [-d offset] [n] or history -anrw [filename] or history -ps arg [arg...]',
  summary: 'Display or manipulate the history list.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'cd:anrwps');
    if (typeof options === 'number') return options;
    const { letters, values, rest } = options;
    shell.history ??= new History();
    const list = shell.history;
    const file = rest[0] ?? shell.vars.get('HISTFILE');
    if (letters.has('c')) list.clear();
    if (letters.has('s')) {
      // The command itself is not kept.
      if (shell.interactive) list.remove(list.nextNumber - 1);
      if (rest.length > 0) list.add(rest.join(' '));
      return 0;
    }
    if (letters.has('p')) return printExpanded();
    const place = values.get('d');
    if (place !== undefined) {
      const range = /^(-?\d+)(?:-(-?\d+))?$/.exec(place);
      if (!range) return fail(shell, call, `${place}: history position out of range`);
      const number = (text: string) => (Number(text) < 0 ? list.nextNumber + Number(text) : Number(text));
      const from = number(range[1] as string);
      for (let n = number(range[2] ?? (range[1] as string)); n >= from; n--) {
        if (!list.remove(n)) return fail(shell, call, `${place}: history position out of range`);
      }
      return 0;
    }
    if (file !== undefined && (letters.has('r') || letters.has('n'))) list.readFile(shell, file);
    if (file !== undefined && (letters.has('a') || letters.has('w')))
      list.writeFile(shell, file, letters.has('w') ? 'all' : 'new');
    if (letters.size > 0) return 0;
    const [count] = rest;
    if (count !== undefined && !/^\d+$/.test(count)) return fail(shell, call, `${count}: numeric argument required`);
    const shown =
      count === undefined ? list.entries : list.entries.slice(Math.max(0, list.entries.length - Number(count)));
    const first = list.nextNumber - shown.length;
    return print(shell, call, shown.map((entry, i) => `${String(first + i).padStart(5)}  ${entry}\n`).join(''));

    async function printExpanded(): Promise<number> {
      let status = 0;
      for (const arg of rest) {
        try {
          await print(shell, call, `${expandHistory(list, arg).line}\n`);
        } catch (error) {
          if (!(error instanceof HistoryExpansionError)) throw error;
          status = await fail(shell, call, `${arg}: history expansion failed`);
        }
      }
      return status;
    }
  },
};

export const fc: Builtin = {
  synopsis: 'fc [-lnr] [first] [last] or fc -s [pat=rep] [command]',
  summary: 'Display or execute commands from the history list.',
  run: async (shell, call) => {
    const at = call.args.findIndex((arg) => !/^-[a-zA-Z]/.test(arg));
    const flags = (at < 0 ? call.args : call.args.slice(0, at)).join('');
    const rest = at < 0 ? [] : call.args.slice(at);
    const list = shell.history;
    if (!list || list.entries.length === 0) return 0;
    const find = (text: string): number | undefined => {
      if (/^\d+$/.test(text)) return Number(text);
      if (/^-\d+$/.test(text)) return list.nextNumber + Number(text) - (shell.interactive ? 1 : 0);
      const index = list.entries.findLastIndex((entry) => entry.startsWith(text));
      return index < 0 ? undefined : list.first + index;
    };
    if (flags.includes('s')) {
      const change = rest[0]?.includes('=') ? rest[0].split('=') : undefined;
      const name = change ? rest[1] : rest[0];
      const own = shell.interactive ? 2 : 1;
      const number = name === undefined ? list.nextNumber - own : find(name);
      let line = number === undefined ? undefined : list.at(number);
      if (line === undefined) return fail(shell, call, 'no command found');
      if (change) line = line.split(change[0] as string).join(change[1] ?? '');
      await shell.say(`${line}\n`);
      list.replaceLast(line);
      return runText(shell, line, { name: shell.source.name });
    }
    if (!flags.includes('l')) return fail(shell, call, 'editing commands is not available here; use fc -l or fc -s');
    const newest = list.nextNumber - (shell.interactive ? 2 : 1);
    const first = rest[0] === undefined ? Math.max(list.first, newest - 15) : find(rest[0]);
    const last = rest[1] === undefined ? newest : find(rest[1]);
    if (first === undefined || last === undefined) return fail(shell, call, 'history specification out of range');
    const numbers: number[] = [];
    for (let n = Math.min(first, last); n <= Math.max(first, last); n++) if (list.at(n) !== undefined) numbers.push(n);
    if (flags.includes('r') || first > last) numbers.reverse();
    return print(shell, call, numbers.map((n) => `${flags.includes('n') ? '' : n}\t ${list.at(n)}\n`).join(''));
  },
};
