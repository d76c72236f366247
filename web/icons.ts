import { html, type TemplateResult } from 'lit';

/** Pictures of 16 by 16, drawn in the colour of the text. A name always stands beside, so they are hidden from readers. */
const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d=${path} /></svg>`;

export const icons = {
  check: icon('M3 8.5 6.5 12 13 4.5'),
  run: icon('M5 3.5v9l7.5-4.5z'),
  copy: icon('M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1'),
  back: icon('M10 3 5 8l5 5'),
  next: icon('M6 3l5 5-5 5'),
  close: icon('M4 4l8 8M12 4l-8 8'),
  add: icon('M8 3.5v9M3.5 8h9'),
  unfold: icon('M3.5 6 8 10.5 12.5 6'),
  over: icon('M3 3.5v3.25h3.25M3.4 6.6A5 5 0 1 1 3 9'),
  system: icon('M2.5 3.5h11v7.5h-11zM6 13.5h4M8 11v2.5'),
  light: icon(
    'M8 5.25a2.75 2.75 0 1 0 0 5.5 2.75 2.75 0 0 0 0-5.5ZM8 1.5v1.25M8 13.25v1.25M1.5 8h1.25M13.25 8h1.25M3.4 3.4l.9.9M11.7 11.7l.9.9M3.4 12.6l.9-.9M11.7 4.3l.9-.9',
  ),
  dark: icon('M13 9.6A5.5 5.5 0 0 1 6.4 3a5.5 5.5 0 1 0 6.6 6.6Z'),
  lesson: icon(
    'M8 4.5C6.8 3.4 5 3 2.5 3v9c2.5 0 4.3.4 5.5 1.5M8 4.5c1.2-1.1 3-1.5 5.5-1.5v9c-2.5 0-4.3.4-5.5 1.5M8 4.5v9',
  ),
  terminal: icon('M2 3h12v10H2zM4.5 6l2 2-2 2M8.5 10h3'),
  containers: icon('M2.5 3.5h4.5v4.5h-4.5zM9 8h4.5v4.5H9zM7 5.75h4.25V8'),
  /** The page's own mark: two containers and the link between them. */
  mark: html`<svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <rect x="2.5" y="3.5" width="9" height="9" rx="2" />
    <rect x="12.5" y="11.5" width="9" height="9" rx="2" class="source" />
    <path d="M7 12.5v1.5a2 2 0 0 0 2 2h3.5" />
  </svg>`,
};
