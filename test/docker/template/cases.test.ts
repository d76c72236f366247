import { describe, expect, it } from 'vitest';
import { decodeJSON, decodeUntyped } from '../../../src/docker/json/decode.ts';
import type { Type } from '../../../src/docker/reflect/type.ts';
import { Value } from '../../../src/docker/reflect/value.ts';
import { TemplateExecError, TemplateParseError } from '../../../src/docker/template/errors.ts';
import { dockerFunctions } from '../../../src/docker/template/functions/docker.ts';
import { executeInspect } from '../../../src/docker/template/inspect.ts';
import { Template } from '../../../src/docker/template/template.ts';
import { containerInspectResponse } from '../../../src/docker/types/container.ts';
import { imageInspectResponse } from '../../../src/docker/types/image.ts';
import { networkInspect } from '../../../src/docker/types/network.ts';
import { volume } from '../../../src/docker/types/volume.ts';
import cases from './cases.json' with { type: 'json' };
import { containerContext } from './container-context.ts';
import container from './data/container.json' with { type: 'json' };
import containers from './data/containers.json' with { type: 'json' };
import image from './data/image.json' with { type: 'json' };
import network from './data/network.json' with { type: 'json' };
import volumeData from './data/volume.json' with { type: 'json' };

const inspected: Record<string, [type: Type, json: unknown]> = {
  container: [containerInspectResponse, container],
  image: [imageInspectResponse, image],
  network: [networkInspect, network],
  volume: [volume, volumeData],
};

/** What the client prints around a template, so that the whole of its output can be compared. */
function inspect(kind: string, text: string): { stdout: string; stderr: string } {
  const [type, json] = inspected[kind] as [Type, unknown];
  try {
    const template = new Template(text, dockerFunctions);
    // The client keeps no JSON of a volume to fall back to.
    const untyped = kind === 'volume' ? undefined : decodeUntyped(json);
    return { stdout: `${executeInspect(template, decodeJSON(type, json), untyped)}\n`, stderr: '' };
  } catch (error) {
    if (error instanceof TemplateParseError)
      return { stdout: '', stderr: `template parsing error: ${error.message}\n` };
    if (error instanceof TemplateExecError)
      return { stdout: '\n', stderr: `template parsing error: ${error.message}\n` };
    throw error;
  }
}

function ps(text: string): { stdout: string; stderr: string } {
  try {
    const template = new Template(text, dockerFunctions);
    try {
      // To learn whether sizes are needed, the client executes the template on an empty row first.
      template.execute(new Value(containerContext, { Names: [], Image: '', Labels: {}, Ports: [] }));
      const rows = containers.map((row) => `${template.execute(new Value(containerContext, row))}\n`);
      return { stdout: rows.join(''), stderr: '' };
    } catch (error) {
      if (!(error instanceof TemplateExecError)) throw error;
      return { stdout: '', stderr: `failed to execute template: ${error.message}\n` };
    }
  } catch (error) {
    if (!(error instanceof TemplateParseError)) throw error;
    return { stdout: '', stderr: `failed to parse template: ${error.message}\n` };
  }
}

/** Where things lie in memory differs from run to run, and half a character was recorded as U+FFFD. */
function comparable(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text)).replace(/0xc[0-9a-f]{9}/g, '0xc000000000');
}

describe('templates of docker 28.2.2', () => {
  it.each(cases)('$kind $template', ({ kind, template, stdout, stderr }) => {
    const printed = kind === 'ps' ? ps(template) : inspect(kind, template);
    expect(comparable(printed.stdout)).toBe(comparable(stdout));
    expect(printed.stderr).toBe(stderr);
  });
});
