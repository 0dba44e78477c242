import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { escapeHtml } from './escape-html.ts';

/**
 * Fills the page's title, description and language from the catalogue, so that another city's page differs
 * by its data alone. In the page they stand as `%catalogue.title%`, `%catalogue.description%` and `%catalogue.lang%`.
 */
export function pageTexts(catalogueFile: string): Plugin {
  return {
    name: 'page-texts',
    transformIndexHtml: {
      order: 'pre',
      handler: async (html) => fillPage(html, JSON.parse(await readFile(catalogueFile, 'utf8'))),
    },
  };
}

/** @throws when the catalogue lacks a text that the page asks for: a build must not pass then */
export function fillPage(html: string, catalogue: unknown): string {
  return html.replaceAll(/%catalogue\.(\w+)%/g, (_all, name: string) => escapeHtml(pageText(catalogue, name)));
}

function pageText(catalogue: unknown, name: string): string {
  const languages = member(catalogue, 'languages');
  const lang = Array.isArray(languages) && typeof languages[0] === 'string' ? languages[0] : 'en';
  const text = name === 'lang' ? lang : member(member(catalogue, name), lang);
  if (typeof text !== 'string') throw new Error(`The catalogue has no ${name} in ${lang}, which the page needs`);
  return text;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
