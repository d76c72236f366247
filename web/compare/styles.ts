import { css } from 'lit';

/** Of the comparison: what can be run beside what was answered, and on a phone below each other. */
export const styles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(18rem, 26rem) minmax(0, 1fr);
    grid-template-areas: 'header header' 'aside transcript' 'aside form';
    min-height: 0;
    background: var(--surface);
  }

  .header {
    grid-area: header;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 8px 12px 8px 28px;
    border-bottom: 1px solid var(--line);
  }

  h2 {
    font-size: 17px;
    font-weight: 650;
    line-height: 26px;
    letter-spacing: -0.01em;
    outline: none;
  }

  .editions {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--muted);
  }

  select {
    min-height: 36px;
    padding: 0 8px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--raised);
    color: var(--ink);
    font: 500 14px / 20px var(--ui);
  }

  .anew {
    margin-inline-start: auto;
  }

  a.button {
    text-decoration: none;
  }

  aside {
    grid-area: aside;
    overflow-y: auto;
    padding: 8px 16px 24px 20px;
    border-inline-end: 1px solid var(--line);
  }

  summary {
    display: none;
  }

  h3 {
    margin: 16px 8px 8px;
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
  }

  .suggestion {
    display: block;
    width: 100%;
    padding: 5px 8px;
    font-size: 12.5px;
    line-height: 18px;
    text-align: start;
    overflow-wrap: anywhere;
    border-inline-start: 2px solid transparent;
    border-radius: 0 var(--radius-small) var(--radius-small) 0;
  }

  .suggestion:hover {
    background: var(--sunken);
    color: var(--accent);
  }

  .done .suggestion {
    color: var(--muted);
    border-inline-start-color: var(--good);
  }

  .current .suggestion {
    border-inline-start-color: var(--accent);
    background: var(--accent-tint);
  }

  .all {
    margin: 12px 8px 0;
  }

  .transcript {
    grid-area: transcript;
    position: relative;
    overflow-y: auto;
    padding: 16px 20px;
    outline: none;
  }

  .transcript li + li {
    margin-top: 16px;
  }

  .empty {
    max-width: 26rem;
    margin: 15vh auto 0;
    text-align: center;
    font-size: 14px;
    line-height: 20px;
    color: var(--muted);
  }

  .empty strong {
    display: block;
    margin-bottom: 4px;
    color: var(--ink);
    font-weight: 600;
  }

  .running {
    margin-top: 16px;
    padding: 8px 12px;
    font-size: 13px;
    line-height: 20px;
    color: var(--muted);
    animation: appear 1ms 150ms backwards;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  form {
    grid-area: form;
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 12px 20px;
    border-top: 1px solid var(--line);
    background: var(--raised);
  }

  label {
    position: relative;
    flex: 1;
    min-width: 0;
    display: flex;
    align-items: center;
  }

  .prompt {
    position: absolute;
    inset-inline-start: 12px;
    font: 13px / 20px var(--mono);
    color: var(--muted);
    pointer-events: none;
  }

  input {
    width: 100%;
    min-height: 36px;
    padding: 0 12px 0 28px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    font: 13px / 20px var(--mono);
  }

  input::placeholder {
    color: var(--muted);
    opacity: 1;
  }

  @media (max-width: 1099px) {
    :host {
      grid-template-columns: minmax(14rem, 18rem) minmax(0, 1fr);
    }
  }

  @media (max-width: 759px) {
    :host {
      grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr);
      grid-template-areas: 'header' 'aside' 'transcript' 'form';
    }

    .header {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      padding: 4px 12px 8px;
      gap: 4px 8px;
    }

    a.button {
      order: 1;
      margin-inline-start: auto;
      padding-inline: 12px;
      border-color: transparent;
    }

    .editions {
      order: 2;
      min-width: 0;
    }

    .anew {
      order: 3;
      padding: 0 12px;
    }

    .word {
      display: none;
    }

    select {
      flex: 1;
      min-width: 0;
      min-height: 44px;
      font-size: 16px;
    }

    aside {
      max-height: 40dvh;
      padding: 0 8px;
      border: 0;
      border-bottom: 1px solid var(--line);
    }

    summary {
      display: list-item;
      min-height: 44px;
      padding: 0 8px;
      font-size: 14px;
      line-height: 44px;
      color: var(--muted);
      cursor: pointer;
    }

    details h3 {
      margin-top: 4px;
    }

    .suggestion {
      padding-block: 9px;
    }

    .transcript {
      padding: 12px;
    }

    form {
      padding: 8px 12px;
      gap: 8px;
    }

    form .button {
      padding-inline: 10px;
    }

    input {
      font-size: 16px;
      min-height: 44px;
    }
  }
`;
