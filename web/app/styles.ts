import { css } from 'lit';

/** Where the panes are: wide, middle, and as narrow as a phone. */
export const styles = css`
  :host {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr);
    height: 100dvh;
    overflow: clip;
  }

  main {
    display: grid;
    grid-template: minmax(0, 38fr) minmax(0, 62fr) / clamp(26rem, 40vw, 38rem) minmax(0, 1fr);
    grid-template-areas: 'lesson containers' 'lesson terminal';
    min-height: 0;
  }

  section {
    position: relative;
    display: grid;
    grid-template-rows: minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
  }

  #lesson {
    grid-area: lesson;
    border-inline-end: 1px solid var(--line);
  }

  #containers {
    grid-area: containers;
    grid-template-rows: auto minmax(0, 1fr);
  }

  #terminal {
    grid-area: terminal;
    border-top: 1px solid var(--line);
  }

  .opening {
    max-width: 34rem;
    margin-inline: auto;
    padding: 32px 24px 0 28px;
    color: var(--muted);
    /* Seen only where the lesson is slow to come. */
    animation: appear 1ms 400ms backwards;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  .bar {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 40px;
    padding: 0 8px 0 20px;
    font-size: 13px;
    line-height: 20px;
  }

  h2 {
    font: inherit;
    font-weight: 600;
  }

  .count {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }

  .fold {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    margin-inline-start: auto;
    color: var(--muted);
  }

  .fold:hover {
    color: var(--ink);
  }

  .folded .fold .icon {
    rotate: 180deg;
  }

  @media (max-width: 1199px) {
    main {
      grid-template: minmax(0, 1fr) minmax(0, 34%) / minmax(22rem, 42vw) minmax(0, 1fr);
      grid-template-areas: 'lesson terminal' 'lesson containers';
    }

    main.folded {
      grid-template-rows: minmax(0, 1fr) auto;
    }

    #terminal {
      border-top: 0;
    }

    #containers {
      border-top: 1px solid var(--line);
    }
  }

  @media (max-width: 759px) {
    main,
    main.folded {
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      grid-template-areas: 'pane';
    }

    /* Hidden, but of its full size, so that the terminal always knows how much fits. */
    section {
      grid-area: pane !important;
      border: 0 !important;
    }

    section[inert] {
      visibility: hidden;
    }

    #containers {
      grid-template-rows: minmax(0, 1fr);
    }

    /* The tab says it; the heading stays for who goes by headings. */
    .bar {
      position: absolute;
      width: 1px;
      height: 1px;
      min-height: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .fold {
      display: none;
    }
  }
`;
