import { html, nothing, svg } from 'lit';
import type { Amount } from '../../compare/amount.ts';
import type { Row } from '../../compare/model.ts';
import { barSpan } from '../bars-scale.ts';

/** The ends of an amount that can be drawn: an open one ends where the known one is. */
function ends({ least, most }: Amount): readonly [number, number] {
  return [Number.isFinite(least) ? least : 0, Number.isFinite(most) ? most : least];
}

/** A bar from zero on the scale of its row; what lies between the ends of a range is faint. Decorative: the number stands beside it. */
export function bar(amount: Amount | null, { cells }: Row) {
  const known = cells.flatMap((cell) => (cell.amount ? [ends(cell.amount)] : []));
  if (!amount || known.length < 2) return nothing;
  const values = known.flat();
  const [least, most] = ends(amount);
  const [solid, whole] = [barSpan(least, values), barSpan(most, values)];
  const rect = ({ start, length }: typeof solid, name: string) =>
    svg`<rect class=${name} x="${start * 100}%" width="${length * 100}%" height="6" rx="2" />`;
  return html`<svg class="bar" aria-hidden="true">${least === most ? nothing : rect(whole, 'faint')}${rect(solid, 'solid')}</svg>`;
}
