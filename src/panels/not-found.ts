import { html } from 'lit';
import type { ExplorerController } from '../state/context.ts';

/** What a panel says when the link leads to something that is not in the data. */
export function notFound({ m }: ExplorerController, what: string) {
  return html`<h2 tabindex="-1">${m.notFound}</h2>
    <p>${m.notFoundLong(what)}</p>`;
}
