import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LessonError } from '../../src/lesson/error.ts';
import { parseLesson } from '../../src/lesson/parse.ts';

const HEAD = '---\nid: x\ntitle: X\nsummary: About x.\nedition: "20.10"\n---\n';
const step = (body: string) => `${HEAD}\n:::step{#one title="One"}\n${body}\n:::\n`;
const WHOLE = [
  'Prose with {{ip db}} and `{{ip db}}`.',
  '```sh exec\ndocker ps\n```',
  '```text\nsome output\n```',
  '```yaml check\n- container: { name: db }\n```',
  '```markdown hint\nTry *this*.\n```',
  '```sh solution\ndocker run -d --name db busybox\n\n^C\n```',
  '```yaml mistakes\n- run: |\n    docker run busybox\n    docker ps\n  says: no container\n```',
].join('\n\n');

test('a step with everything', () => {
  const lesson = parseLesson('x.md', step(WHOLE));
  expect(lesson).toMatchObject({ id: 'x', title: 'X', summary: 'About x.', edition: '20.10', introduction: [] });
  const live = '<output data-live="ip db"></output>';
  expect(lesson.steps).toEqual([
    {
      id: 'one',
      title: 'One',
      blocks: [
        { kind: 'prose', html: `<p>Prose with ${live} and <code>${live}</code>.</p>` },
        { kind: 'command', command: 'docker ps' },
        { kind: 'listing', language: 'text', text: 'some output' },
      ],
      checks: [{ label: 'there is a container db', fact: { kind: 'container', name: 'db' } }],
      hint: '<p>Try <em>this</em>.</p>',
      solution: ['docker run -d --name db busybox', '^C'],
      mistakes: [{ run: ['docker run busybox', 'docker ps'], says: 'no container' }],
    },
  ]);
});

test('colons in prose stay as they are', () => {
  const { steps } = parseLesson(
    'x.md',
    step(`Pull redis:alpine at 10:30, on 8080:80.\n\n\`\`\`text\n\`\`\`\n\n${WHOLE}`),
  );
  expect(steps[0]?.blocks[0]).toEqual({ kind: 'prose', html: '<p>Pull redis:alpine at 10:30, on 8080:80.</p>' });
});

test('no HTML and no script address gets through', () => {
  const evil = '<img src=x onerror=alert(1)> [click](javascript:alert(1)) {{ip <b>}}';
  const { steps } = parseLesson('x.md', step(`${evil}\n\n\`\`\`text\n\`\`\`\n\n${WHOLE}`));
  const block = steps[0]?.blocks[0];
  const html = block?.kind === 'prose' ? block.html : '';
  expect(html).not.toMatch(/<img|javascript:|<b>|data-live/);
});

test.each([
  ['no front matter', 'x', 1, 'front matter'],
  ['open front matter', '---\nid: x\n', 1, 'not closed'],
  ['a missing field', step(WHOLE).replace('title: X\n', ''), 2, 'needs title'],
  ['broken YAML', step(WHOLE).replace('id: x', 'id: [x'), 3, 'x.md:3: '],
  ['no step', `${HEAD}\nText.\n`, 9, 'at least one step'],
  ['a step without an id', `${HEAD}\n:::step{title="One"}\n:::\n`, 8, ':::step{#its-id'],
  ['an open step', `${HEAD}\n:::step{#one title="One"}\n`, 8, 'not closed'],
  ['an open fence', step('```sh exec\ndocker ps'), 9, 'not closed'],
  ['a step without checks', step('Text.'), 8, 'needs a check'],
  ['an unknown block', step('```sh exce\nx\n```'), 9, 'no such kind of block'],
  ['an unknown check', step('```yaml check\n- contaner: { name: db }\n```'), 9, 'no such check: contaner'],
  ['an unknown field', step('```yaml check\n- container: { nam: db }\n```'), 9, 'container has no field nam'],
  ['a missing check field', step('```yaml check\n- link: { from: web }\n```'), 9, 'link needs to'],
  ['a wrong type', step('```yaml check\n- port: { port: high }\n```'), 9, 'port.port must be a port'],
  ['two hints', step('```md hint\na\n```\n```md hint\nb\n```'), 12, 'two hints'],
  ['a half mistake', step('```yaml mistakes\n- run: x\n```'), 9, 'a mistake has run'],
])('%s is an error with its line', (_, source, line, reason) => {
  let caught: unknown;
  try {
    parseLesson('x.md', source);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(LessonError);
  expect((caught as LessonError).line).toBe(line);
  expect((caught as LessonError).message).toContain(reason);
});

test('the linking guide has every command of the guide’s', () => {
  const lesson = parseLesson('linking.md', readFileSync(new URL('../../lessons/linking.md', import.meta.url), 'utf8'));
  const commands = lesson.steps.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'command' ? [block.command] : [])),
  );
  for (const command of [
    'sudo docker run -d -P training/webapp python app.py',
    'sudo docker ps nostalgic_morse',
    'sudo docker run -d -p 5000:5000 training/webapp python app.py',
    'sudo docker run -d -p 127.0.0.1:5000:5000 training/webapp python app.py',
    'sudo docker run -d -p 127.0.0.1::5000 training/webapp python app.py',
    'sudo docker run -d -p 127.0.0.1:5000:5000/udp training/webapp python app.py',
    'sudo docker port nostalgic_morse 5000',
    'sudo docker run -d -P --name web training/webapp python app.py',
    'sudo docker ps -l',
    'sudo docker inspect -f "{{ .Name }}" web',
    'sudo docker run -d --name db training/postgres',
    'sudo docker rm -f web',
    'sudo docker run -d -P --name web --link db:db training/webapp python app.py',
    'sudo docker inspect -f "{{ .HostConfig.Links }}" web',
    'sudo docker run --rm --name web2 --link db:db training/webapp env',
    'sudo docker run -t -i --rm --link db:db training/webapp /bin/bash',
    'cat /etc/hosts',
    'apt-get install -yqq inetutils-ping',
    'ping db',
    'sudo docker restart db',
  ]) {
    expect(commands).toContain(command);
  }
});
