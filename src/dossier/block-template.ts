import { html, nothing, type TemplateResult } from 'lit';
import { externalLink } from '../panels/external-link.ts';
import { markerPicture } from '../picture/picture-template.ts';
import type { Block } from './blocks.ts';

const MARK_SIZE = 13;

/** A block as it stands on paper. */
export function blockTemplate(block: Block): TemplateResult {
  switch (block.kind) {
    case 'heading':
      return html`<h4>${block.text}</h4>`;
    case 'subheading':
      return html`<h5>${block.text}</h5>`;
    case 'fact':
      return html`<dl class="fact ${block.label ? '' : 'more'}">
        <dt>${block.label}</dt>
        <dd>${block.lines.map(({ text, basis, sources }) => html`<div>${text}${text ? cite(sources) : nothing}${basis ? html`<span class="basis">${basis}${text ? nothing : cite(sources)}</span>` : nothing}</div>`)}</dd>
      </dl>`;
    case 'figure':
      return html`<div class="figure">
        <div class="value">${block.value}</div>
        <div><span class="title-line">${block.label}</span>${cite(block.sources)}<span class="basis">${block.about}</span>${block.note ? html`<span class="basis">${block.note}</span>` : nothing}</div>
      </div>`;
    case 'row':
      return html`<div class="row-line">${block.marker ? markerPicture(block.marker, MARK_SIZE) : nothing}<span class="name">${block.name}</span><span class="value">${block.value}</span></div>`;
    case 'source':
      return html`<div class="source"><span class="number">${block.number}</span><span>${block.address ? externalLink(block.address, block.title) : block.title} <span class="about">${block.about}${block.address ? html` · ${hostOf(block.address)}` : nothing}</span></span></div>`;
    default:
      return html`<p class="text ${block.kind}">${block.text}${cite(block.sources)}</p>`;
  }
}

/** Numbers of the sources that a statement rests on, as they stand in the list at its entry's end. */
function cite(sources: readonly number[] | undefined) {
  return sources?.length ? html`<span class="cite">[${sources.join(', ')}]</span>` : nothing;
}

/** Paper says where a source is kept; its whole address is behind the title, as a link in the PDF. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : address;
}
