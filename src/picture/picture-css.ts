import { css } from 'lit';

/**
 * Colours of painted maps. They follow `color-scheme`, so a sheet of paper sets `color-scheme: light` and is
 * white on every screen.
 */
export const pictureCss = css`
  svg.picture {
    display: block;
    width: 100%;
    height: auto;
    font-family: var(--ax-font);
    font-variant-numeric: tabular-nums lining-nums;
  }

  .picture .map {
    fill: light-dark(#f7f6f2, #1c2027);
  }
  .picture.sketch .map {
    fill: var(--ax-paper-2);
  }
  .ground.land {
    fill: var(--ax-paper-3);
    stroke: var(--ax-paper);
    stroke-width: 0.75;
  }
  .ground.earth {
    fill: light-dark(#f7f6f2, #1c2027);
  }
  .ground.grounds {
    fill: light-dark(#efebf0, #24232c);
  }
  .ground.green {
    fill: light-dark(#dbe9d0, #1d2b24);
  }
  .ground.water {
    fill: light-dark(#bcd3e4, #10202e);
  }
  .ground.building {
    fill: light-dark(#dad6cd, #2b313b);
  }
  .ground.line {
    fill: none;
    stroke: light-dark(#ffffff, #333a45);
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .ground.line.casing {
    stroke: light-dark(#cbc6bb, #14181d);
  }
  .ground.line.thin {
    stroke: light-dark(#d5d1c7, #333a45);
  }
  .ground.line.path {
    stroke: light-dark(#c3bdb0, #39404b);
    stroke-dasharray: 2.4 1.6;
    stroke-linecap: butt;
  }
  .ground.line.tunnel {
    stroke: light-dark(#cbc6bb, #3a414c);
    stroke-dasharray: 3 2;
    stroke-linecap: butt;
  }
  .ground.line.highway {
    stroke: light-dark(#fbe9c6, #4a463b);
  }
  .ground.line.rail {
    stroke: light-dark(#8f8d90, #6b717b);
    stroke-linecap: butt;
  }

  .overlay {
    fill: none;
    stroke: currentColor;
    stroke-linejoin: round;
  }
  .overlay.area.strong {
    fill: currentColor;
    fill-opacity: 0.07;
  }
  .overlay.walk {
    fill: currentColor;
    fill-opacity: 0.16;
    stroke-width: 0.8;
    stroke-opacity: 0.6;
  }
  .overlay.route {
    stroke-width: 3;
    stroke-linecap: round;
  }
  .overlay.accuracy {
    fill: currentColor;
    fill-opacity: 0.1;
    stroke-width: 1.1;
    stroke-dasharray: 4 3;
  }
  .halo {
    fill: var(--ax-accent);
    fill-opacity: 0.16;
    stroke: var(--ax-accent);
    stroke-width: 1.3;
  }

  .picture text {
    fill: var(--ax-ink);
  }
  .label {
    font-weight: 550;
    stroke: light-dark(#ffffff, #14181d);
    stroke-width: 2.4;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .label.subject {
    font-weight: 700;
    stroke-width: 3;
  }
  .picture .label.area {
    fill: var(--ax-accent);
    font-weight: 650;
  }
  .picture .label.street {
    fill: light-dark(#66625b, #9aa2ae);
    font-weight: 450;
    stroke-width: 1.8;
  }

  .neat {
    fill: none;
    stroke: light-dark(#3a4550, #8a94a0);
    stroke-width: 0.9;
  }
  .grid {
    fill: none;
    stroke: light-dark(#3a4550, #8a94a0);
    stroke-width: 0.6;
  }
  .picture .tick {
    fill: var(--ax-ink-2);
    font-size: 7px;
  }
  .picture .foot {
    fill: var(--ax-ink);
    font-size: 8.5px;
  }
  .picture .foot.scale {
    font-size: 11px;
    font-weight: 650;
  }
  .bar {
    fill: light-dark(#ffffff, #14181d);
    stroke: light-dark(#16202c, #eef2f6);
    stroke-width: 0.8;
  }
  .bar.dark {
    fill: light-dark(#16202c, #eef2f6);
  }
  .north-plate {
    fill: light-dark(#ffffff, #14181d);
    fill-opacity: 0.85;
  }
  .north {
    fill: light-dark(#16202c, #eef2f6);
  }
  .picture .north-letter {
    font-size: 9px;
    font-weight: 700;
  }
`;
