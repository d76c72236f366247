// Records what the real docker client prints for every template of templates.txt, given the data in data/:
//   node test/docker/template/record.mjs
// A line is a kind of data and a template, in which ⏎ stands for a newline.
import { readFileSync, writeFileSync } from 'node:fs';
import { withFakeDocker } from '../fake-docker.mjs';

const here = new URL('.', import.meta.url);
/** @param {string} name */
const data = (name) => JSON.parse(readFileSync(new URL(`data/${name}.json`, here), 'utf8'));

const routes = {
  'GET /containers/web/json': data('container'),
  'GET /images/webapp/json': data('image'),
  'GET /networks': [data('network')],
  'GET /networks/net': data('network'),
  'GET /volumes/data': data('volume'),
  'GET /containers/json': data('containers'),
};

/** @type {Record<string, (template: string) => string[]>} */
const commands = {
  container: (template) => ['inspect', '-f', template, 'web'],
  image: (template) => ['image', 'inspect', '-f', template, 'webapp'],
  network: (template) => ['network', 'inspect', '-f', template, 'net'],
  volume: (template) => ['volume', 'inspect', '-f', template, 'data'],
  ps: (template) => ['ps', '--no-trunc', '--format', template],
};

const lines = readFileSync(new URL('templates.txt', here), 'utf8').split('\n').filter(Boolean);
const cases = await withFakeDocker(routes, async (docker) => {
  const recorded = [];
  for (const line of lines) {
    const [kind = '', ...rest] = line.split(' ');
    const template = rest.join(' ').replaceAll('⏎', '\n');
    const { stdout, stderr, status } = await docker(commands[kind]?.(template) ?? []);
    recorded.push({ kind, template, stdout, stderr, status });
  }
  return recorded;
});
writeFileSync(new URL('cases.json', here), `[\n${cases.map((each) => `  ${JSON.stringify(each)}`).join(',\n')}\n]\n`);
console.log(`${cases.length} templates recorded`);
