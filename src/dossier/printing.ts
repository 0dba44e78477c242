/** Marks the explorer whose dossier is open. */
const MARK = 'data-dossier';

/**
 * Prints the explorer's sheets and nothing else of the page. `@page` has no effect inside a shadow root, and what
 * stands around the explorer is outside its reach, so this belongs to the document.
 */
const RULES = `
@page { size: A4 portrait; margin: 0; }
@media print {
  html, body { margin: 0 !important; padding: 0 !important; background: #fff !important; height: auto !important; overflow: visible !important; }
  body *:not(:has([${MARK}])):not([${MARK}]) { display: none !important; }
  body *:has([${MARK}]), [${MARK}] {
    display: block !important; position: static !important; overflow: visible !important; float: none !important; transform: none !important;
    width: auto !important; height: auto !important; min-height: 0 !important; max-height: none !important;
    margin: 0 !important; padding: 0 !important; border: 0 !important; background: #fff !important; box-shadow: none !important; color-scheme: light !important;
  }
}`;

/**
 * Prepares a document for printing an explorer's sheets.
 * @param host the explorer's element, or one inside it
 * @returns what undoes it
 */
export function preparePrinting(host: Element): () => void {
  const { ownerDocument: page } = host;
  const marked = outermost(host);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  marked.setAttribute(MARK, '');
  return () => {
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet);
    marked.removeAttribute(MARK);
  };
}

/** The document's rules end at its shadow roots, so an explorer inside another's is reached by that one's host. */
function outermost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : element;
}

/** Asks the browser to print. @returns whether it did: in a sandboxed frame nothing happens, without a word. */
export function print(view: Window): boolean {
  let begun = false;
  const onBegin = (): void => {
    begun = true;
  };
  view.addEventListener('beforeprint', onBegin, { once: true });
  try {
    view.print();
  } catch {
    begun = false;
  }
  view.removeEventListener('beforeprint', onBegin);
  return begun;
}
