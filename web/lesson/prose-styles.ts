import { css } from 'lit';

/** Of a lesson's own text. */
export const proseStyles = css`
  .prose {
    overflow-wrap: break-word;
  }

  .prose > * + * {
    margin-top: 12px;
  }

  .prose strong {
    font-weight: 600;
  }

  .prose code,
  .prose output {
    font-family: var(--mono);
    font-size: 14px;
  }

  /* Whole wherever it fits on a line: -P must not become - and P. */
  .prose code {
    display: inline-block;
    max-width: 100%;
    padding: 0 4px;
    line-height: 22px;
    border-radius: var(--radius-small);
    background: var(--sunken);
  }

  .prose a {
    color: var(--accent);
  }

  .prose output {
    padding: 2px 6px;
    border-radius: var(--radius-small);
    background: var(--accent-tint);
    color: var(--accent);
    white-space: nowrap;
  }

  .prose ul,
  .prose ol {
    padding-inline-start: 24px;
    list-style: revert;
  }

  /* An aside: where the guide that the lesson follows says otherwise. */
  .prose blockquote {
    margin: 20px 0;
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--line);
    font-size: 15px;
    line-height: 24px;
    color: var(--muted);
  }
`;
