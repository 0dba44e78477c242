const FIGURES_ON_A_CARD = 3;

/** The figures of an area that its card in the overview shows: its main ones where it has such. */
export function firstFigures<Figure extends { readonly rank?: unknown }>(indicators: readonly Figure[]): readonly Figure[] {
  const main = indicators.filter(({ rank }) => rank === 'main');
  return (main.length ? main : indicators).slice(0, FIGURES_ON_A_CARD);
}
