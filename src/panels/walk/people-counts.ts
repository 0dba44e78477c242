import { html, nothing } from 'lit';
import { formatDate } from '../../i18n/format.ts';
import type { ExplorerController } from '../../state/context.ts';
import type { WalkDistance } from '../../walking/distance.ts';
import '../sources.ts';
import { walkMessages } from './walk-messages.ts';
import { countWords } from './walk-words.ts';

/** Sums over the people layer as facts, with their source and date; for elements with the `facts` style. */
export function peopleCounts(ax: ExplorerController, counts: Readonly<Record<string, WalkDistance>>) {
  const layer = ax.layer(ax.explorer.catalogue.walking?.people ?? '');
  if (!layer) return nothing;
  const { m, lang } = ax;
  const rows = layer.fields.flatMap(({ key, label }) => {
    const count = Object.hasOwn(counts, key) ? counts[key] : undefined;
    return count === undefined ? [] : [{ label: ax.t(label), shown: countWords(count, ax) }];
  });
  return html`<dl class="facts">${rows.map(({ label, shown }) => html`<div><dt>${label}</dt><dd class="figures">${shown}</dd></div>`)}</dl>
    <p class="small quiet">
      <span class="tag">${m.kindsShort.computed}</span>
      ${ax.t(layer.name)}${layer.date ? `, ${formatDate(layer.date, lang)}` : nothing}. ${walkMessages(lang).peopleAroundNote}
    </p>
    <ax-sources .ids=${layer.sources}></ax-sources>`;
}
