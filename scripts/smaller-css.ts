import type { Plugin } from 'vite';

/** Takes comments and needless space out of the styles of the page's elements, which no minifier of scripts looks into. */
export function smallerCss(): Plugin {
  return {
    name: 'linkyard:smaller-css',
    apply: 'build',
    transform: {
      filter: { id: /\/web\/.*\.ts$/ },
      handler(code) {
        return { code: code.replace(/\bcss`[^`]*`/g, smaller), map: null };
      },
    },
  };
}

function smaller(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');
}
