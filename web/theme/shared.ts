import { css } from 'lit';

/** What all parts of the page have in common: boxes, controls, code, focus. */
export const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  h1,
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd,
  pre {
    margin: 0;
    padding: 0;
  }

  ol,
  ul {
    list-style: none;
  }

  .icon {
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  code,
  pre,
  .mono {
    font-family: var(--mono);
  }

  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid transparent;
    border-radius: var(--radius-small);
    margin: 0;
    padding: 0;
    cursor: pointer;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 36px;
    padding: 0 16px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--raised);
    color: var(--ink);
    font-size: 14px;
    line-height: 20px;
    font-weight: 500;
    white-space: nowrap;
    transition: border-color var(--quick), background-color var(--quick), color var(--quick);
  }

  .button:hover {
    border-color: var(--accent);
    color: var(--accent);
  }

  .button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  .button.danger {
    border-color: var(--bad);
    background: var(--bad);
    color: var(--on-accent);
  }

  .button.primary:hover,
  .button.danger:hover {
    border-color: var(--ink);
  }

  .button.quiet {
    border-color: transparent;
    background: none;
    color: var(--muted);
  }

  .button.quiet:hover {
    color: var(--ink);
    background: var(--sunken);
  }

  .button[disabled] {
    visibility: hidden;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (pointer: coarse) {
    .button {
      min-height: 44px;
    }
  }
`;
