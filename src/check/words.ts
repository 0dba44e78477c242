import { wordsFor } from '../i18n/words-for.ts';
import type { WorkerForm } from '../work/start-worker.ts';
import type { Right } from './checks/rights.ts';
import type { CheckId, Outcome } from './model.ts';
import { pt } from './words-pt.ts';

/** Words of the self-check. */
const en = {
  title: 'Self-check',
  lead: 'Tries everything that the map needs of this page, this browser and the host of the files.',
  running: (label: string) => `Checking: ${label}…`,
  summary: { passed: 'All passed.', warning: 'Works, with something to look at.', failed: 'Something does not work.' } satisfies Record<Outcome, string> as Record<Outcome, string>,
  again: 'Check again',
  copy: 'Copy as text',
  start: 'Find out why',
  heading: 'Area Explorer, self-check',
  outcomes: { passed: 'Passed', warning: 'Note', failed: 'Failed' } satisfies Record<Outcome, string> as Record<Outcome, string>,
  todo: 'What to do:',
  labels: {
    worker: 'Background work', webgl: 'Drawing', fonts: 'Typefaces', data: 'Data', basemap: 'Basemap', origin: 'Page and frame', rights: 'Rights of the page',
    'trusted-types': 'Trusted Types', csp: 'Content security policy', storage: 'Kept on this device', hosts: 'Hosts asked', versions: 'Versions',
  } satisfies Record<CheckId, string> as Record<CheckId, string>,
  notLookedAt: 'Not looked at: the catalogue that names it is missing.',
  brokeOff: (message: string) => `The check broke off: ${message}.`,
  report: 'Reload the page and check again; if it stays, send this text to who keeps the map.',

  forms: { url: 'by its address', blob: 'through a blob', data: 'as text' } satisfies Record<WorkerForm, string> as Record<WorkerForm, string>,
  workerAnswers: (form: string) => `A worker answers, started ${form}.`,
  workerFails: 'A worker can’t be started or does not answer. Without it there is no map, and files can’t be opened.',
  allowWorker: (value: string) => `In the page’s Content-Security-Policy: worker-src ${value}. The host of the files must send Access-Control-Allow-Origin.`,
  noWasm: 'WebAssembly is not allowed, so GeoPackages can be neither opened nor saved; all else works.',
  allowWasm: 'If GeoPackages are wanted: \'wasm-unsafe-eval\' in script-src of the page’s Content-Security-Policy.',
  noWebgl: 'The browser gives no WebGL 2, so there is no map; the panels work without it.',
  allowWebgl: 'Switch on hardware acceleration in the browser’s settings, close other pages with maps or games, or take a newer browser.',
  fontsLoaded: (count: number) => `${count} loaded.`,
  fontsMissing: (names: string) => `Not loaded: ${names}. Another typeface stands in.`,
  allowFonts: (origin: string) => `In the page’s Content-Security-Policy: font-src ${origin}. The host of the files must send Access-Control-Allow-Origin with .woff2 files too.`,
  dataFine: (count: number) => (count === 1 ? '1 file, reachable and valid.' : `${count} files, reachable and valid.`),
  andMore: (count: number) => `And ${count} more.`,
  allowData: 'The host must send Access-Control-Allow-Origin, and connect-src of the page’s policy must name it.',
  basemapPieces: 'Reachable, in pieces.',
  basemapWhole: (bytes: number | null) => `Reachable, but the host sends the whole file${bytes === null ? '' : ` (${(bytes / 1_000_000).toFixed(1)} MB)`} where a piece is asked for.`,
  allowRanges: 'Let the host answer range requests (206 Partial Content): the map is there sooner.',
  basemapOffline: 'No answer.',
  basemapStatus: (status: number) => `The host answered ${status}.`,
  basemapOther: 'What the host sends is not a PMTiles archive.',
  allowBasemap: 'Look at `basemap.file` in the catalogue. The host must send the file with Access-Control-Allow-Origin and allow the header Range; connect-src of the page’s policy must name it.',
  originSame: (page: string) => `The explorer’s own page, ${page}.`,
  originOther: (page: string, code: string) => `A page of ${page} with code of ${code}.`,
  originOpaque: 'A sandbox without an origin of its own. The shortlist can’t be kept on the device; printing and saving files need rights as well.',
  allowOrigin: 'If these are wanted: sandbox="allow-scripts allow-same-origin allow-downloads allow-modals allow-popups allow-forms" on the frame.',
  rights: { geolocation: 'position', 'clipboard-write': 'clipboard', fullscreen: 'full screen' } satisfies Record<Right, string> as Record<Right, string>,
  rightsFine: 'Position, clipboard and full screen may be asked for.',
  rightsMissing: (names: string) => `Not allowed here: ${names}.`,
  allowRights: (attribute: string) => `On the frame: ${attribute}; and no Permissions-Policy of the page that forbids it.`,
  notSecure: 'The page is not served over https, so there is neither position nor clipboard.',
  allowSecure: 'Serve the page over https.',
  policyMade: 'The explorer has its policy, area-explorer.',
  policyIdle: 'The page allows no policy of the explorer’s, but does not demand one.',
  policyUnknown: 'This browser has none; nothing is needed.',
  policyRefused: 'The page demands Trusted Types and does not allow the explorer’s policy, so there is no map.',
  allowPolicy: 'In the page’s Content-Security-Policy: trusted-types area-explorer lit-html. Where that can’t be, take the iframe: its page has policies of its own.',
  cspQuiet: 'Nothing of the explorer’s was held back.',
  cspBlocked: (directive: string, blocked: string) => `${directive} held back ${blocked}.`,
  allowCsp: (needed: string) => `In the page’s Content-Security-Policy: ${needed}.`,
  storageNone: 'Nothing, and no cookie.',
  storageKept: (keys: string) => `Only what somebody asked to be kept: ${keys}.`,
  storageRefused: 'Nothing can be kept here.',
  cookies: 'The page has cookies, which the explorer never sets.',
  noCookies: 'Look at what else is served from this host: the explorer needs none.',
  hostsOwn: (origins: string) => `None but ${origins}.`,
  hostsForeign: (origins: string) => `Other hosts were asked: ${origins}.`,
  noForeign: 'The explorer asks none. Look for extensions of the browser, and for addresses on other hosts in the catalogue.',
  hostsOfPage: (origins: string) => `The page has asked other hosts: ${origins}. The explorer needs none of them.`,
  askPage: 'Whether page or explorer asked can’t be told from here: open the explorer’s own page with ?check to see it alone.',
};

export type CheckWords = typeof en;

/** @param lang BCP 47; languages without words of their own get English */
export function checkWords(lang: string): CheckWords {
  return wordsFor({ en, pt }, lang);
}
