import { expect } from 'vitest';
import type { HostileData } from './hostile-data.ts';
import { open, type Visit, type VisitOptions } from './page.ts';
import { serveVariant } from './site.ts';

/** What the tripwires of a page have told, and all the text that was seen, in shadow trees too. */
export interface Watched extends Visit {
  /** Looks at the page as it is now: nothing of a payload may have become an element, a handler or an address. */
  look(): Promise<void>;
  seen(): string;
}

/** A page of the explorer with data of ill will. No policy helps: what holds is the explorer's own doing. */
export async function openHostile(query: string, { files }: HostileData, options: VisitOptions = {}): Promise<Watched> {
  const { url } = await serveVariant({ csp: false });
  const seen = new Set<string>();
  const visit = await open(query, {
    map: 'none', ...options, site: url,
    before: async (page) => {
      page.on('dialog', (dialog) => void dialog.dismiss());
      await page.addInitScript(tripwires);
      await page.route('**/data/**', (route) => {
        const text = files[new URL(route.request().url()).pathname.replace(/^.*\/data\//, '')];
        return text === undefined ? route.fulfill({ status: 404, body: '' }) : route.fulfill({ contentType: 'application/json', body: text });
      });
    },
  });
  const look = async (): Promise<void> => {
    const { harm, texts } = await visit.page.evaluate(inspect);
    expect(harm).toEqual([]);
    for (const text of texts) seen.add(text);
  };
  return { ...visit, look, seen: () => normal([...seen].join('\n')) };
}

/** Runs in every page and frame before anything else. */
function tripwires(): void {
  // oxlint-disable-next-line consistent-function-scoping -- the browser gets this function alone
  const report = (what: string) => () => console.error(`PWNED by ${what}`);
  Object.assign(globalThis, { pwned: report('a call'), alert: report('alert') });
}

/** Runs in the page: what harm is done, and the texts that stand there. */
export function inspect(): { readonly harm: readonly string[]; readonly texts: readonly string[] } {
  const harm: string[] = 'pwned' in Object.prototype ? ['Object.prototype'] : [];
  const texts: string[] = [];
  const addresses = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'srcdoc', 'poster', 'background', 'srcset', 'ping']);
  // oxlint-disable-next-line consistent-function-scoping -- as above
  const isSafe = (address: string): boolean => {
    if (!URL.canParse(address, document.baseURI)) return false;
    const { protocol, hostname, origin } = new URL(address, document.baseURI);
    return !hostname.endsWith('evil.test') && (['https:', 'http:', 'mailto:', 'tel:'].includes(protocol) || (protocol === 'blob:' && origin === location.origin));
  };
  const walk = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      const name = element.localName;
      if (element.id === 'pwned') harm.push(`an element: ${element.outerHTML.slice(0, 80)}`);
      if (root !== document && ['script', 'object', 'embed', 'base', 'meta', 'link', 'marquee'].includes(name)) harm.push(`${name}: ${element.outerHTML.slice(0, 80)}`);
      for (const { name: key, value } of element.attributes) {
        if (/^on/i.test(key)) harm.push(`${name} ${key}=${value.slice(0, 60)}`);
        // Pictures of the page's own style may be data.
        if (addresses.has(key) && !isSafe(value) && !(name === 'img' && value.startsWith('data:image/')) && !(name === 'link' && value === 'data:,')) harm.push(`${name} ${key}=${value.slice(0, 80)}`);
        if (key === 'style' && /evil\.test|expression\(/.test(value)) harm.push(`${name} style=${value.slice(0, 80)}`);
      }
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE && name !== 'style' && name !== 'script') texts.push(node.nodeValue ?? '');
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) texts.push(element.value);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  return { harm, texts };
}

/** As texts can be compared that went through a browser: halves of characters and white space are not kept. */
export function normal(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD').replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Goes to another address as the browser's buttons do, and waits for what it shows. */
export async function go({ page }: Visit, query: string, selector: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, query);
  await page.locator(selector).first().waitFor();
}
