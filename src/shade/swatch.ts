import { html, type TemplateResult } from 'lit';
import type { Ramp } from '../state/planning/model.ts';
import { rampColors } from './ramps.ts';

/** The colours of a ramp as CSS has them: one on light ground, one on dark. */
export function cssColors(ramp: Ramp, classes: number): readonly string[] {
  const { light, dark } = rampColors(ramp, classes);
  return light.map((color, index) => `light-dark(${color}, ${dark[index] ?? color})`);
}

/** A piece of the map: the colour, as strong as there. `null`: no value. */
export function swatch(color: string | null, opacityPercent = 100): TemplateResult {
  if (color === null) return html`<span class="swatch none" aria-hidden="true"></span>`;
  return html`<span class="swatch" aria-hidden="true"><span .style=${`background: ${color}; opacity: ${opacityPercent / 100}`}></span></span>`;
}
