import { css } from 'lit';

/** Of the lesson: a column of 60 to 68 characters, with the way on always in sight. */
export const styles = css`
  :host {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    height: 100%;
    min-height: 0;
  }

  .scroll {
    overflow-y: auto;
    overscroll-behavior: contain;
    outline: none;
  }

  article {
    max-width: 38rem;
    margin-inline: auto;
    padding: 12px 24px 32px 28px;
  }

  .introduction {
    padding-block: 20px 4px;
  }

  .prose + .prose,
  .introduction .prose + .prose {
    margin-top: 12px;
  }

  h2 {
    margin-block: 24px 12px;
    font-size: 22px;
    font-weight: 650;
    line-height: 28px;
    letter-spacing: -0.01em;
    text-wrap: balance;
    outline: none;
  }

  .listing {
    margin-block: 16px;
    padding: 12px;
    border-radius: var(--radius);
    background: var(--sunken);
    font-size: 14px;
    line-height: 22px;
    overflow-x: auto;
  }

  lk-checks {
    margin-top: 28px;
    padding-top: 20px;
    border-top: 1px solid var(--line);
  }

  lk-help {
    margin-top: 16px;
  }

  .last {
    margin-top: 24px;
    padding: 16px 20px;
    border-radius: var(--radius);
    background: var(--good-tint);
  }

  .last p:first-child {
    font-weight: 600;
  }

  footer {
    display: flex;
    justify-content: space-between;
    padding: 12px 24px;
    border-top: 1px solid var(--line);
  }

  footer .button.quiet {
    padding-inline: 8px 12px;
    margin-inline-start: -4px;
  }

  /* Only where it is true: in the terminal, Enter is the terminal's. */
  :host(:not(:focus-within)) kbd {
    display: none;
  }

  kbd {
    padding: 0 6px;
    border: 1px solid color-mix(in oklab, currentcolor 45%, transparent);
    border-radius: var(--radius-small);
    font: 12px / 18px var(--ui);
  }

  @media (max-width: 759px) {
    article {
      padding-inline: 16px;
    }

    footer {
      padding: 8px 12px;
    }
  }

  @media (pointer: coarse) {
    kbd {
      display: none;
    }
  }
`;
