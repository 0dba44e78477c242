import { expect, test } from 'vitest';
import { exampleCatalogue as catalogue, exampleFeature, exampleState } from '../state/example.ts';
import { openArea, setLanguage } from '../state/actions.ts';
import { describePage } from './describe-page.ts';

/** As much of a document as its description takes; only these elements are in its head. */
function fakePage(...selectors: readonly string[]) {
  const contents = new Map(selectors.map((selector) => [selector, '']));
  const querySelector = (selector: string) =>
    contents.has(selector) ? { setAttribute: (_name: string, content: string) => contents.set(selector, content) } : null;
  const page = { title: '', documentElement: { lang: '' }, head: { querySelector } };
  return { page, contents, document: page as unknown as Document };
}

const inPortuguese = setLanguage(exampleState({ areas: [exampleFeature('old-docks', { name: { en: 'Old Docks', pt: 'Docas Velhas' } })] }), 'pt');

test('title, description and language follow the explorer', () => {
  const { page, contents, document } = fakePage('meta[name="description"]', 'meta[property="og:title"]', 'meta[property="og:description"]');
  describePage(document, { catalogue, state: openArea(inPortuguese, 'old-docks') });
  expect(page).toMatchObject({ title: 'Docas Velhas – Explorador de Exampleton', documentElement: { lang: 'pt' } });
  expect([...contents.values()]).toEqual(['Uma cidade inventada.', 'Explorador de Exampleton', 'Uma cidade inventada.']);
});

test('what the head of the page does not have is not made', () => {
  const { page, document } = fakePage();
  describePage(document, { catalogue, state: inPortuguese });
  expect(page.title).toBe('Explorador de Exampleton');
});
