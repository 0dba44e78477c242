import { css } from 'lit';

/**
 * Sheets of A4: sizes in millimetres and points, always white, whatever the screen's theme.
 * On a screen they shrink to the width there is (the property --fit); printed, they are exact.
 */
export const sheetCss = css`
  .sheets {
    display: grid;
    justify-items: center;
    gap: calc(5 * var(--ax-space));
  }

  .paper {
    width: calc(210mm * var(--fit, 1));
    height: calc(297mm * var(--fit, 1));
    overflow: hidden;
    border-radius: 2px;
    box-shadow: 0 0 0 1px var(--ax-line), var(--ax-shadow);
  }

  .sheet,
  .measure {
    color-scheme: light;
    width: 210mm;
    color: var(--ax-ink);
    background: #ffffff;
    font: 400 8.1pt / 1.38 var(--ax-font);
    font-variant-numeric: lining-nums;
    overflow-wrap: anywhere;
    hyphens: manual;
  }

  .sheet {
    display: flex;
    flex-direction: column;
    height: 297mm;
    padding: 12mm 15mm 9mm;
    transform: scale(var(--fit, 1));
    transform-origin: 0 0;
  }

  .measure {
    position: absolute;
    left: 0;
    top: 0;
    height: 0;
    overflow: hidden;
    visibility: hidden;
    padding: 0 15mm;
  }

  .columns {
    flex: 1;
    min-height: 0;
    display: grid;
    grid-template-columns: 86mm 86mm;
    gap: 8mm;
    align-items: start;
  }

  .measure .flow {
    width: 86mm;
  }

  /* Where that saves a page. */
  .dense .flow {
    font-size: 7.6pt;
    line-height: 1.34;
  }

  .flow > * {
    display: flow-root;
  }

  /* What is about the sheet as a whole. */

  .over {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 6mm;
    margin-bottom: 5mm;
    padding-bottom: 2mm;
    border-bottom: 0.5mm solid var(--ax-accent);
    color: var(--ax-ink-2);
    font-size: 7.5pt;
  }

  .over strong {
    color: var(--ax-accent);
    font-weight: 700;
  }

  .head {
    display: flex;
    gap: 8mm;
    justify-content: space-between;
    padding-bottom: 4mm;
  }

  .titles {
    flex: 1;
    min-width: 0;
  }

  .sheet h3.title,
  .measure h3.title {
    font-size: 19pt;
    font-weight: 700;
    line-height: 1.14;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }

  .kind {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 1mm 2mm;
    margin-top: 2.4mm;
    font-size: 9.4pt;
    font-weight: 550;
  }

  .id {
    margin-top: 1.2mm;
    color: var(--ax-ink-2);
    font-size: 7.5pt;
  }

  .mark-tag {
    padding: 0.2mm 2mm;
    border: 0.25mm solid var(--ax-ink-2);
    border-radius: 4mm;
    color: var(--ax-ink-2);
    font-size: 7.2pt;
    font-weight: 600;
  }

  .mark-tag.warn {
    border-color: var(--ax-warn-ink);
    color: var(--ax-warn-ink);
  }

  .code {
    flex: none;
    width: 27mm;
    margin-inline-end: -2mm;
    text-align: center;
    color: var(--ax-ink-2);
    font-size: 6.2pt;
    line-height: 1.25;
  }

  .code svg {
    display: block;
    width: 27mm;
    height: 27mm;
    margin: -2mm 0 0;
    shape-rendering: crispEdges;
  }

  .code.large,
  .code.large svg {
    width: 34mm;
  }

  .code.large svg {
    height: 34mm;
  }

  .code path {
    fill: #000000;
  }

  .map-block {
    padding-bottom: 4mm;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6mm 4mm;
    margin-top: 1.2mm;
    font-size: 7.2pt;
  }

  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 1.2mm;
  }

  .legend circle {
    fill: none;
    stroke: var(--ax-ink);
    stroke-width: 1.1;
    stroke-dasharray: 3 2;
  }

  .legend svg {
    flex: none;
  }

  .credit {
    margin-top: 0.8mm;
    color: var(--ax-ink-2);
    font-size: 6.2pt;
    line-height: 1.3;
  }

  .foot-line {
    display: flex;
    justify-content: space-between;
    gap: 6mm;
    flex: none;
    margin-top: 3mm;
    padding-top: 1.8mm;
    border-top: 0.2mm solid var(--ax-line-strong);
    color: var(--ax-ink-2);
    font-size: 6.8pt;
    line-height: 1.35;
  }

  .foot-line .end {
    flex: none;
    text-align: end;
    font-variant-numeric: tabular-nums lining-nums;
  }

  @media print {
    .sheets {
      display: block;
    }
    .paper {
      width: 210mm;
      height: 296.6mm;
      border-radius: 0;
      box-shadow: none;
      break-after: page;
      break-inside: avoid;
    }
    .paper:last-child {
      break-after: auto;
    }
    .sheet {
      height: 296.6mm;
      transform: none;
    }
    .measure {
      display: none;
    }
  }
`;
