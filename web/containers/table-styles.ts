import { css } from 'lit';

/** Of the table of containers: rows beside each other, and on a phone cards below each other. */
export const styles = css`
  :host {
    display: block;
    min-width: 0;
    min-height: 0;
    background: var(--surface);
    font-size: 14px;
    line-height: 20px;
  }

  .scroll {
    height: 100%;
    overflow: auto;
    container-type: inline-size;
  }

  table {
    width: 100%;
    border-collapse: collapse;
  }

  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: 10px 8px;
    background: var(--surface);
    box-shadow: inset 0 -1px var(--line);
    color: var(--muted);
    font-size: 13px;
    font-weight: 500;
    text-align: start;
  }

  tbody th,
  tbody td {
    padding: 8px;
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    box-shadow: inset 0 -1px var(--line);
    transition: background-color 180ms;
  }

  tr > :first-child {
    padding-inline-start: 20px;
  }

  tr > :last-child {
    padding-inline-end: 20px;
  }

  tbody tr:not(.details) {
    cursor: pointer;
  }

  tbody tr:not(.details):hover > * {
    background: var(--sunken);
  }

  tbody tr.glowing > * {
    background: var(--accent-tint);
  }

  tbody tr.chosen > *,
  tbody tr.details > * {
    background: var(--raised);
  }

  tbody tr.chosen > * {
    box-shadow: none;
  }

  .details td {
    padding: 0;
    cursor: auto;
  }

  th button {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    margin: -2px -4px;
    padding: 1px 4px;
    font-weight: 600;
    white-space: nowrap;
  }

  .fold {
    display: inline-flex;
    color: var(--muted);
    transition: rotate var(--quick);
  }

  .chosen .fold {
    rotate: 180deg;
  }

  .swatch {
    flex: none;
    width: 12px;
    height: 12px;
    border-radius: 3px;
    border: 2px solid var(--hue);
    background: var(--hue);
  }

  .stopped .swatch {
    background: none;
  }

  .stopped td {
    color: var(--muted);
  }

  .state {
    white-space: nowrap;
  }

  .running {
    color: var(--good);
  }

  .paused,
  .restarting {
    color: var(--warn);
  }

  .dead {
    color: var(--bad);
  }

  td > span {
    display: block;
  }

  td.mono {
    font-size: 13px;
  }

  .exposed,
  .none {
    color: var(--muted);
  }

  @media (prefers-reduced-motion: reduce) {
    tbody th,
    tbody td {
      transition: none;
    }
  }

  /* Too narrow for columns: the name and the state, and below them the rest, which speaks for itself. */
  @container (max-width: 760px) {
    table,
    tbody {
      display: block;
    }

    thead {
      position: absolute;
      clip-path: inset(50%);
    }

    tbody tr:not(.details) {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 2px 16px;
      padding: 8px 20px 10px;
      box-shadow: inset 0 -1px var(--line);
    }

    tbody tr.details,
    tbody tr.details td {
      display: block;
    }

    tbody th,
    tbody td,
    tr > :first-child,
    tr > :last-child,
    tbody tr:not(.details):hover > *,
    tbody tr.glowing > * {
      padding: 0;
      box-shadow: none;
      background: none;
    }

    tbody tr.glowing {
      background: var(--accent-tint);
    }

    tbody tr.chosen {
      background: var(--raised);
      box-shadow: none;
    }

    tbody tr.details {
      box-shadow: inset 0 -1px var(--line);
    }

    tbody th {
      flex: 1 1 calc(100% - 120px);
      min-width: 0;
    }

    td:has(> .none) {
      display: none;
    }

    tr:not(.details) > td:not(:nth-child(2)) {
      color: var(--muted);
      font-size: 13px;
    }

    td.mono {
      font-size: 12px;
    }
  }

  @media (pointer: coarse) {
    th button {
      min-height: 44px;
      margin-block: -10px;
    }
  }

  @media (max-width: 759px) {
    tbody tr:not(.details) {
      padding-inline: 16px;
    }
  }
`;
