import { css } from 'lit';

/** What flows in a sheet's columns. Type is in shares of the column's, so that all of it can be set smaller. */
export const flowCss = css`
  .flow h4 {
    padding: 4mm 0 1mm;
    color: var(--ax-accent);
    font-size: 1.235em;
    font-weight: 700;
    line-height: 1.25;
  }

  .flow h5 {
    margin: 0;
    padding: 1.8mm 0 0.6mm;
    font-size: 1.037em;
    font-weight: 650;
  }

  .sheet .flow > :first-child {
    padding-top: 0;
    border-top-color: transparent;
  }

  .fact {
    display: grid !important;
    grid-template-columns: 27mm 1fr;
    gap: 3mm;
    padding: 1mm 0;
    border-top: 0.2mm solid var(--ax-line);
  }

  .fact.more {
    border-top-color: transparent;
    padding-top: 0;
  }

  .fact dt {
    color: var(--ax-ink-2);
  }

  .fact dd {
    margin: 0;
    font-weight: 500;
  }

  .basis {
    display: block;
    color: var(--ax-ink-2);
    font-size: 0.852em;
    font-weight: 400;
    line-height: 1.34;
  }

  .figure {
    display: grid !important;
    grid-template-columns: 27mm 1fr;
    gap: 3mm;
    padding: 1.2mm 0;
    border-top: 0.2mm solid var(--ax-line);
  }

  .figure .value {
    font-size: 1.358em;
    font-weight: 650;
    line-height: 1.2;
    letter-spacing: -0.01em;
    font-variant-numeric: tabular-nums lining-nums;
  }

  .figure .title-line {
    font-weight: 550;
  }

  .row-line {
    display: flex !important;
    align-items: start;
    gap: 2mm;
    padding: 0.7mm 0;
    font-size: 0.938em;
    line-height: 1.3;
    border-top: 0.2mm solid var(--ax-line);
  }

  .row-line .mark {
    flex: none;
    margin-top: 0.3mm;
  }

  .row-line .name {
    flex: 1;
    min-width: 0;
  }

  .row-line .value {
    flex: none;
    font-weight: 600;
    font-variant-numeric: tabular-nums lining-nums;
  }

  .text {
    padding: 0.6mm 0 1mm;
    text-wrap: pretty;
  }

  .text.small {
    color: var(--ax-ink-2);
    font-size: 0.852em;
    line-height: 1.36;
  }

  .text.address {
    font-size: 0.914em;
    font-weight: 550;
  }

  .text.bullet {
    position: relative;
    padding-inline-start: 3.4mm;
  }

  .text.bullet::before {
    content: '•';
    position: absolute;
    left: 0.4mm;
    color: var(--ax-accent);
  }

  .text.boxed {
    margin-bottom: 1.6mm;
    padding: 1.6mm 2.4mm;
    border-inline-start: 0.8mm solid var(--ax-warn-ink);
    background: var(--ax-warn-soft);
    color: var(--ax-warn-ink);
    print-color-adjust: exact;
  }

  .sheet .flow > .text.boxed:first-child {
    padding-top: 1.6mm;
  }

  .text.own-words {
    padding-inline-start: 2.4mm;
    border-inline-start: 0.8mm solid var(--ax-accent);
    white-space: pre-line;
  }

  .source {
    display: grid !important;
    grid-template-columns: 5mm 1fr;
    padding: 0.4mm 0;
    font-size: 0.815em;
    line-height: 1.33;
  }

  .source .number {
    color: var(--ax-accent);
    font-weight: 650;
    font-variant-numeric: tabular-nums lining-nums;
  }

  .source a {
    color: inherit;
    text-decoration: none;
  }

  .source .about {
    color: var(--ax-ink-2);
  }

  .cite {
    margin-inline-start: 0.4mm;
    color: var(--ax-accent);
    font-size: 0.72em;
    font-weight: 600;
    line-height: 0;
    vertical-align: 0.42em;
    white-space: nowrap;
  }
`;
