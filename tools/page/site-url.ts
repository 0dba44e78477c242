export type SiteUrlResult =
  | { readonly ok: true; readonly siteUrl: string | null }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads the environment's `SITE_URL`, the address that the built site will have. oEmbed and previews need absolute
 * addresses, so without it there are none; `siteUrl` then is `null`, otherwise it ends in a slash.
 */
export function readSiteUrl(value: string | undefined): SiteUrlResult {
  const text = value?.trim() ?? '';
  if (text === '') return { ok: true, siteUrl: null };
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:\/\//i.test(text)) return refused(text, 'is no address of a web site');
  if (url.username || url.password) return refused(text, 'holds a user name or password');
  if (url.search || url.hash || /[?#]/.test(text)) return refused(text, 'has a query or fragment');
  if (/\/[^/]+\.html?$/i.test(url.pathname)) return refused(text, 'is the address of a page, not of the folder that it is in');
  return { ok: true, siteUrl: url.href.replace(/\/*$/, '/') };
}

function refused(text: string, why: string): SiteUrlResult {
  return { ok: false, problem: `SITE_URL is "${text}", which ${why}: set it to where the site will stand, for example SITE_URL=https://explorer.example/ npm run build, or unset it.` };
}
