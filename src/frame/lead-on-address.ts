/**
 * The explorer's address with what an area's page was called with: `areas/docks/?lang=pt` leads on to `?area=docks&lang=pt`.
 * What the link itself says stays.
 */
export function leadOn(link: string, search: string): string {
  const address = new URL(link);
  const rest = [...new URLSearchParams(search)].filter(([name]) => !address.searchParams.has(name));
  for (const [name, value] of rest) address.searchParams.append(name, value);
  return address.href;
}
