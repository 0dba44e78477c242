import type { LegendItem } from '../exports/picture/legend.ts';
import type { Palette } from '../map/palette.ts';
import type { ExplorerController } from '../state/context.ts';
import { sideName } from './side-name.ts';
import { SIDE_LINES } from './side-lines.ts';
import { differenceWords } from './words.ts';

/** What the legend of a picture says of two limits that are laid against each other in it. */
export function differenceItems(ax: ExplorerController, { layers }: Palette): readonly LegendItem[] {
  const { panel, differed } = ax.state;
  if (panel.kind !== 'difference' || differed?.status !== 'ready') return [];
  const words = differenceWords(ax.lang);
  const sides = (['a', 'b'] as const).map((which): LegendItem => ({
    sign: { kind: 'limit', color: layers[SIDE_LINES[which].color], dashed: which === 'b' },
    label: words.areaOf(which.toUpperCase(), sideName(ax, differed.value[which])),
  }));
  return [{ sign: { kind: 'heading' }, label: words.title }, ...sides, { sign: { kind: 'note' }, label: words.patterns }];
}
