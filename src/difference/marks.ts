import { css, html, svg } from 'lit';
import { HATCH_COLORS, HATCH_OPACITY, HATCH_SIZE, HATCH_WIDTHS, HATCHES } from './hatches.ts';
import type { Part } from './result.ts';
import { SIDE_LINES } from './side-lines.ts';

const LINE_WIDTH = 3;

export const marksCss = css`
  .mark {
    flex: none;
    display: block;
  }
  .mark.hatch {
    border: 1px solid var(--ax-line-strong);
    border-radius: 3px;
    background: var(--ax-paper);
  }
`;

/** A piece of a limit's line with its letter. Decorative: the words stand beside it. */
export function sideMark(which: 'a' | 'b') {
  const { color, dashes } = SIDE_LINES[which];
  return html`<svg class="mark" width="44" height="20" viewBox="0 0 44 20" aria-hidden="true">
    ${svg`<path d="M0 10H14M30 10H44" fill="none" stroke="var(--ax-${color})" stroke-width=${LINE_WIDTH} stroke-dasharray=${dashes.map((dash) => dash * LINE_WIDTH).join(' ') || 'none'} />
      <text x="22" y="15" text-anchor="middle" font-size="14" font-weight="700" fill="var(--ax-${color})">${which.toUpperCase()}</text>`}
  </svg>`;
}

/** A piece of a part's pattern, as the map draws it. Decorative as well. */
export function partMark(part: Part) {
  const id = `hatch-${part}`;
  const color = `var(--ax-${HATCH_COLORS[part]})`;
  return html`<svg class="mark hatch" width="30" height="20" aria-hidden="true">
    ${svg`<defs><pattern id=${id} width=${HATCH_SIZE} height=${HATCH_SIZE} patternUnits="userSpaceOnUse">
        <path d=${HATCHES[part]} fill="none" stroke=${color} stroke-width=${HATCH_WIDTHS[part]} stroke-opacity=${HATCH_OPACITY} stroke-linecap="round" />
      </pattern></defs>
      <rect width="30" height="20" fill=${color} fill-opacity="0.1" /><rect width="30" height="20" fill="url(#${id})" />`}
  </svg>`;
}
