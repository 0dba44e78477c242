import { css, html } from 'lit';
import type { Tint } from '../catalogue/types.ts';
import { TINT_SHARES } from '../theme/marker.ts';

/** A tint as a colour of style sheets: a share of the palette's colour on paper. */
export function tintColor(tint: Tint): string {
  const [name = '', strength = '3'] = tint.split('-');
  const share = TINT_SHARES[Number(strength) - 1] ?? 1;
  return share === 1 ? `var(--ax-${name})` : `color-mix(in srgb, var(--ax-${name}) ${share * 100}%, var(--ax-paper))`;
}

/** How swatches look; `none` is what has no tint. */
export const swatchCss = css`
  .swatch {
    flex: none;
    display: inline-block;
    width: 16px;
    height: 16px;
    border: 1px solid var(--ax-line-strong);
    border-radius: 3px;
  }
  .swatch.none {
    background: repeating-linear-gradient(135deg, var(--ax-paper) 0 3px, var(--ax-line-strong) 3px 4px);
  }
`;

/** A piece of a tint for legends and tables. Decorative: the words stand beside it. */
export function tintSwatch(tint: Tint | undefined) {
  return html`<span class="swatch ${tint ? '' : 'none'}" aria-hidden="true" .style=${tint ? `background: ${tintColor(tint)}` : ''}></span>`;
}
