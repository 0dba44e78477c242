import type { Document } from '@xmldom/xmldom';
import { decodeText } from '../decode-text.ts';
import { MAX_XML_DEPTH } from '../limits.ts';
import { problem, type OpeningProblem } from '../model.ts';

export type ParsedXml = { readonly ok: true; readonly document: Document } | { readonly ok: false; readonly problem: OpeningProblem };

/** Name of the first element, without its prefix; empty where the text is no XML. */
export function rootName(head: string): string {
  if (!head.startsWith('<')) return '';
  const rest = head.replaceAll(/<\?[^]*?\?>|<!--[^]*?-->|<![A-Za-z][^>[]*(?:\[[^]*?\])?\s*>/g, '');
  return /<(?:[\w.-]+:)?([\w.-]+)/.exec(rest)?.[1] ?? '';
}

/**
 * Parses XML of unknown origin. A document type is refused: what it could define (entities that grow without end, addresses
 * to fetch) no map file needs.
 */
export async function parseXml(bytes: Uint8Array, head: string): Promise<ParsedXml> {
  const decoded = decodeText(bytes, /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1]);
  if (!decoded.ok) return decoded;
  const text = decoded.text.replace(/^\uFEFF/, '').trimStart();
  const refusal = refuse(text, rootName(head));
  if (refusal) return { ok: false, problem: refusal };
  const { DOMParser } = await import('@xmldom/xmldom');
  let first = '';
  const onError = (level: string, message: string): void => {
    if (level === 'warning') return;
    first ||= message;
    throw new Error(message);
  };
  try {
    return { ok: true, document: new DOMParser({ onError }).parseFromString(text, 'text/xml') };
  } catch (error) {
    return { ok: false, problem: broken(first || (error instanceof Error ? error.message : '')) };
  }
}

function refuse(text: string, root: string): OpeningProblem | null {
  if (/^html$/i.test(root) || /^<!doctype\s+html/i.test(text)) return problem('saved-page', 'left-out');
  const element = text.search(/<[A-Za-z]/);
  const doctype = text.search(/<!DOCTYPE/i);
  if (doctype >= 0 && (element < 0 || doctype < element)) return problem('xml-doctype', 'left-out');
  if (element < 0) return problem('xml-broken', 'left-out', { value: '' });
  return isTooDeep(text) ? problem('too-deep', 'left-out', { limit: MAX_XML_DEPTH }) : null;
}

/** Counts opening against closing tags, without regard to comments: a guess on the safe side. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [tag] of text.matchAll(/<\/?[A-Za-z_][^<>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > MAX_XML_DEPTH) return true;
  }
  return false;
}

function broken(message: string): OpeningProblem {
  const line = /line:\s*(\d+)|@#\[line:(\d+)/.exec(message);
  const number = Number(line?.[1] ?? line?.[2] ?? NaN);
  return problem('xml-broken', 'left-out', Number.isFinite(number) ? { line: number } : {});
}
