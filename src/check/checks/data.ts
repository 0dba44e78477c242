import { fetchJson } from '../../catalogue/fetch-json.ts';
import { loadCatalogue, loadLayer } from '../../catalogue/load.ts';
import { describeProblem } from '../../catalogue/problem-texts.ts';
import { inFile, isTolerable, type Problem } from '../../catalogue/problem.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import { sentence } from '../../i18n/text.ts';
import { layersAtStart } from '../../state/state.ts';
import { fetchAnew } from '../fetch-anew.ts';
import { failed, passed, warning, type Check, type CheckContext, type Found } from '../model.ts';

/** How many problems are named; a broken file can have thousands. */
const MOST_NAMED = 3;

interface FileResult {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
}

/** Fetches the catalogue and every file that it names for the first view, past what the browser has kept, and checks what is in them. */
export const dataCheck: Check = {
  id: 'data',
  async run(context) {
    const catalogue = await context.catalogue();
    if (!catalogue.ok) return judge([catalogue], context);
    return judge([catalogue, ...(await filesOf(catalogue.value, context))], context);
  },
};

async function filesOf(catalogue: Catalogue, { catalogueUrl }: CheckContext): Promise<FileResult[]> {
  const how = { fetch: fetchAnew };
  const atStart = layersAtStart(catalogue);
  const first = catalogue.layers.filter(({ id }) => atStart.has(id));
  const whole = catalogue.wholeFile === undefined ? [] : [loadCatalogue(new URL(catalogue.wholeFile, catalogueUrl).href, how)];
  const heads = first.flatMap(({ headFile }) => (headFile === undefined ? [] : [arrives(headFile, catalogueUrl)]));
  return Promise.all([...whole, ...heads, ...first.map((layer) => loadLayer(layer, { ...how, catalogue, catalogueUrl }))]);
}

async function arrives(file: string, base: string): Promise<FileResult> {
  const fetched = await fetchJson(file, base, { fetch: fetchAnew });
  return { ok: fetched.ok, problems: fetched.ok ? [] : inFile(file, [fetched.finding]) };
}

/** What the files come to together: the first problems stand for the others. */
export function judge(files: readonly FileResult[], { words, lang }: Pick<CheckContext, 'words' | 'lang'>): Found {
  const broken = files.filter(({ ok }) => !ok).flatMap(({ problems }) => problems);
  const untidy = files.flatMap(({ ok, problems }) => (ok ? problems : [])).filter((problem) => !isTolerable(problem));
  const told = [...(broken.length ? broken : untidy)];
  if (!told.length) return passed(words.dataFine(files.length));
  const named = told.slice(0, MOST_NAMED).map((problem) => describeProblem(problem, lang));
  const detail = named.map(({ where, what }, index) => [told[index]?.file, where].filter(Boolean).join(' · ') + `: ${what}.`).join(' ');
  const more = told.length > MOST_NAMED ? ` ${words.andMore(told.length - MOST_NAMED)}` : '';
  const mend = [...new Set(named.map((text) => sentence(text.mend)))].join(' ');
  return broken.length ? failed(detail + more, `${mend} ${words.allowData}`) : warning(detail + more, mend);
}
