/** Colours of the still map: those of the explorer's own, on light and on dark. */
export const posterCss = `
  .picture {
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
  }

  .map,
  .picture ::slotted(*) {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }

  .map {
    font-family: var(--ax-font);
    font-weight: 650;
    --casing: light-dark(#d9d5ca, #171b21);
  }

  .label {
    transform: scale(var(--u));
  }

  .mark {
    transform: scale(var(--m));
  }

  .map path,
  .map circle {
    fill: none;
    stroke-linejoin: round;
  }

  .ground,
  .outline {
    vector-effect: non-scaling-stroke;
  }

  .map .earth {
    fill: light-dark(#f5f4f0, #1c2027);
  }

  .map .green {
    fill: light-dark(#dcead2, #1d2a24);
  }

  .map .water {
    fill: light-dark(#bcd3e4, #10202e);
  }

  .rail {
    stroke: light-dark(#b3b2b4, #565c66);
    stroke-width: 1px;
  }

  .major {
    stroke: light-dark(#dcd8cd, #343b46);
    stroke-width: 1.6px;
  }

  .highway {
    stroke: light-dark(#c9c3b4, #4b5361);
    stroke-width: 2.6px;
  }

  .outline {
    stroke: currentColor;
    stroke-width: 1.5px;
    fill-opacity: .03;
  }

  .map .outline {
    fill: currentColor;
  }

  .outline.area {
    stroke-width: 2.5px;
    fill-opacity: .07;
  }

  .outline.dashed {
    stroke-dasharray: 7 5;
  }

  .map .halo,
  .map .disc {
    fill: var(--ax-paper);
    stroke: var(--ax-paper);
    stroke-width: 5px;
  }

  .map .disc {
    stroke-width: 0;
  }

  .map .color,
  .map .fill {
    fill: currentColor;
  }

  .map .tint {
    fill: currentColor;
    fill-opacity: .3;
  }

  .mark .stroke,
  .edge {
    stroke: currentColor;
    stroke-width: 2px;
  }

  .edge.dashed {
    stroke-dasharray: 3.2 2.4;
  }

  .arc {
    stroke: currentColor;
    stroke-width: 3.5px;
    transform: rotate(-90deg);
  }

  .number,
  .name {
    fill: var(--ax-ink);
    font-size: 11px;
    text-anchor: middle;
  }

  .name {
    fill: currentColor;
    font-size: 13px;
    stroke: var(--ax-paper);
    stroke-width: 4px;
    stroke-linejoin: round;
    paint-order: stroke;
  }

  .name.area {
    font-size: 15px;
  }

  [data-small] .name.area {
    font-size: 12px;
  }

  [data-small] .name.part {
    display: none;
  }
`;
