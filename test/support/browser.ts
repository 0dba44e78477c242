import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserServer, LaunchOptions } from 'playwright-core';

/** What the tests run in. Without a path it is Playwright's own headless Chromium. */
export interface BrowserChoice {
  readonly path?: string;
  /** For people: `/usr/bin/chromium (Chromium 156.0)`. */
  readonly description: string;
}

/**
 * Of the browser's own window, pages below the address bar: 170 requests and half a second of processor time for every
 * context, in which no test looks at them.
 */
const WINDOW_FEATURES = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** Those that Playwright switches off; the browser heeds the last such switch alone. */
const PLAYWRIGHTS_FEATURES = [
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter',
  'PaintHolding', 'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin', 'OptimizationHints',
  'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch',
];

/**
 * Beyond Playwright's own switches, which already stop the browser's own traffic (updates, sync, first run)
 * and allow SwiftShader:
 * - WebGL is drawn by SwiftShader on the CPU, so that machines with and without a graphics card draw the same. All
 *   else is drawn without a detour over a graphics card that there is not: some systems switch it on.
 * - No QUIC, and no name resolves but this machine's, so that a request to another host can't succeed.
 *   `*.test` is this machine too: partner sites for the tests of embedding. What browsers keep for https is
 *   theirs under `*.secure.test`.
 */
const SWITCHES = [
  `--disable-features=${[...PLAYWRIGHTS_FEATURES, ...WINDOW_FEATURES].join(',')}`,
  '--use-angle=swiftshader',
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--unsafely-treat-insecure-origin-as-secure=*.secure.test',
  '--host-resolver-rules=MAP *.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

const WINDOWS_CHROME = ['Google', 'Chrome', 'Application', 'chrome.exe'];

const INSTALLED = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) => `/usr/bin/${name}`),
  darwin: ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, ...WINDOWS_CHROME)),
} satisfies Partial<Record<NodeJS.Platform, string[]>>;

/**
 * `CHROMIUM_PATH`, else an installed Chromium or Chrome, else Playwright's own, which is downloaded when it
 * is not there yet. Throws with what to do when there is none.
 */
export function chooseBrowser(): BrowserChoice {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked !== undefined && asked !== '') {
    const choice = installedAt(asked);
    if (choice) return choice;
    throw new Error(`CHROMIUM_PATH is "${asked}", which does not start: set it to a Chromium or Chrome, or unset it.`);
  }
  const paths: Partial<Record<NodeJS.Platform, string[]>> = INSTALLED;
  for (const path of paths[process.platform] ?? []) {
    const choice = installedAt(path);
    if (choice) return choice;
  }
  return playwrightsOwn();
}

/** Starts the browser; the caller closes it. */
export function launchBrowser(choice: BrowserChoice): Promise<Browser> {
  return chromium.launch(launchOptions(choice));
}

/** Starts the browser for other processes to connect to; the caller closes it. */
export function serveBrowser(choice: BrowserChoice): Promise<BrowserServer> {
  return chromium.launchServer(launchOptions(choice));
}

function launchOptions({ path }: BrowserChoice): LaunchOptions {
  return { args: SWITCHES, ...(path === undefined ? {} : { executablePath: path }) };
}

/** Asks for the version, since some systems put a script there that only says how to install. */
function installedAt(path: string): BrowserChoice | undefined {
  if (!existsSync(path)) return undefined;
  // Chrome on Windows opens a window instead of answering.
  if (process.platform === 'win32') return { path, description: path };
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? { path, description: `${path} (${stdout.trim()})` } : undefined;
}

/** The install command does nothing when the browser is there. */
function playwrightsOwn(): BrowserChoice {
  const cli = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '..', 'cli.js');
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium-headless-shell'], { stdio: 'inherit' });
  if (status === 0) return { description: "Playwright's own Chromium" };
  throw new Error(
    'There is no Chromium or Chrome here and Playwright\'s own could not be downloaded: ' +
      'install one, or set CHROMIUM_PATH to where it is.',
  );
}
