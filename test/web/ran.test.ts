import { expect, test } from 'vitest';
import { RanCommands } from '../../web/lesson/ran.ts';

const commands = ['docker ps', 'docker run x', 'docker ps'];
const states = (ran: RanCommands) => commands.map((_, at) => ran.state(at));

test('nothing has run at first', () => {
  expect(states(new RanCommands(commands))).toEqual(['not yet', 'not yet', 'not yet']);
});

test('a command that was typed has run', () => {
  const ran = new RanCommands(commands);
  ran.happened('  docker run x ');
  expect(states(ran)).toEqual(['not yet', 'ran', 'not yet']);
});

test('one that stands there twice is run twice', () => {
  const ran = new RanCommands(commands);
  ran.happened('docker ps');
  expect(states(ran)).toEqual(['ran', 'not yet', 'not yet']);
  ran.happened('docker ps');
  expect(states(ran)).toEqual(['ran', 'not yet', 'ran']);
});

test('what was clicked is what has run, once its line has ended', () => {
  const ran = new RanCommands(commands);
  ran.clicked(2);
  expect(states(ran)).toEqual(['not yet', 'not yet', 'runs']);
  ran.happened('docker ps');
  ran.ended(2);
  expect(states(ran)).toEqual(['not yet', 'not yet', 'ran']);
});

test('other commands are nobody’s', () => {
  const ran = new RanCommands(commands);
  ran.happened('docker ps -a');
  expect(states(ran)).toEqual(['not yet', 'not yet', 'not yet']);
});
