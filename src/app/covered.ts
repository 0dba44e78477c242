import type { Covered } from '../map/camera.ts';
import { remPx } from '../theme/rem-px.ts';

/** Room on the map that its buttons and the line of its sources take. */
const CONTROLS_PX = 60;
const ATTRIBUTION_PX = 36;

/** Width of the column, as the style sheet has it. */
const COLUMN_REM = 25;

const NOTHING: Covered = { top: 0, right: 0, bottom: 0, left: 0 };

/** Room that an explorer's column or sheet takes of its map. */
export function coveredOf(explorer: HTMLElement): Covered {
  const own = explorer.getBoundingClientRect();
  const column = explorer.shadowRoot?.querySelector('ax-column')?.shadowRoot?.querySelector('.column')?.getBoundingClientRect();
  if (!column) return NOTHING;
  const isSheet = column.left - own.left < 1;
  if (isSheet) return { ...NOTHING, bottom: Math.min(column.height, own.height * 0.5) + ATTRIBUTION_PX, right: CONTROLS_PX };
  // Wide panels cover the map for a while only: what is looked at stays where it is.
  const width = Math.min(column.width, COLUMN_REM * remPx(explorer));
  return { ...NOTHING, left: column.left + width - own.left, right: CONTROLS_PX, bottom: ATTRIBUTION_PX };
}
