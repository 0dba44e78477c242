import { refOf } from '../catalogue/refs.ts';
import type { Layer } from '../catalogue/types.ts';
import { textIn } from '../i18n/text.ts';
import type { LargeFound } from '../large/model.ts';
import { largeJobsOf } from '../state/large/desk.ts';
import type { Explorer } from '../state/explorer.ts';
import { isSearched } from '../state/selectors.ts';
import type { Found, Hit } from './index.ts';
import { joined } from './words.ts';

/** How many of each large layer are shown. */
const LIMIT = 6;

const NOTHING: Found = { hits: [], total: 0 };

interface Asked {
  readonly text: string;
  readonly lang: string;
}

/** Asks the workers that keep large layers for names: the latest words alone, once those before them are answered. */
export class LargeFinds {
  readonly #explorer: Explorer;
  readonly #onFound: () => void;
  #wanted: Asked | undefined;
  #answered: (Asked & { readonly found: Found }) | undefined;
  #isAsking = false;

  /** @param onFound called when what was asked for last has been found */
  constructor(explorer: Explorer, onFound: () => void) {
    this.#explorer = explorer;
    this.#onFound = onFound;
  }

  /** Whether what was asked for last is still to be found. */
  get isAsking(): boolean {
    return this.#isAsking;
  }

  /** @returns what there is by now; `onFound` tells of the rest */
  find(text: string, lang: string): Found {
    if (!this.#layers.length || text.trim() === '') return NOTHING;
    this.#wanted = { text, lang };
    if (this.#answered?.text === text && this.#answered.lang === lang) return this.#answered.found;
    if (!this.#isAsking) void this.#ask();
    return NOTHING;
  }

  get #layers(): readonly Layer[] {
    return this.#explorer.catalogue.layers.filter((layer) => isSearched(layer) && largeJobsOf(this.#explorer, layer.id));
  }

  async #ask(): Promise<void> {
    this.#isAsking = true;
    while (this.#wanted && !isSame(this.#wanted, this.#answered)) {
      const asked = this.#wanted;
      // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
      this.#answered = { ...asked, found: await this.#found(asked) };
    }
    this.#isAsking = false;
    this.#onFound();
  }

  async #found({ text, lang }: Asked): Promise<Found> {
    const founds = await Promise.all(this.#layers.toReversed().map((layer) => this.#foundIn(layer, text, lang)));
    return { hits: founds.flatMap(({ hits }) => hits), total: founds.reduce((sum, { total }) => sum + total, 0) };
  }

  /** A layer whose worker broke down is passed over: its notice says so. */
  async #foundIn(layer: Layer, text: string, lang: string): Promise<Found> {
    const large = largeJobsOf(this.#explorer, layer.id);
    const answer = await large?.jobs.largeFind(large.key, text, LIMIT, lang).catch(() => null);
    return answer ? { hits: answer.found.map((one) => hit(layer, one, lang)), total: answer.total } : NOTHING;
  }
}

function isSame(one: Asked, other: Asked | undefined): boolean {
  return one.text === other?.text && one.lang === other.lang;
}

function hit(layer: Layer, { id, name, acronym, located }: LargeFound['found'][number], lang: string): Hit {
  const title = textIn(name, lang);
  return {
    ref: refOf(layer.id, id),
    layerId: layer.id,
    title,
    acronym: acronym && !joined(title).includes(joined(acronym)) ? acronym : null,
    subtitle: textIn(layer.singular, lang),
    located,
  };
}
