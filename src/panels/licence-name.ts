import type { ExplorerController } from '../state/context.ts';
import { externalLink } from './external-link.ts';

/** A licence by its id in the catalogue: its name, as a link where it can be read; an unknown id as it is. */
export function licenceName({ explorer }: ExplorerController, id: string) {
  const { licences } = explorer.catalogue;
  const licence = Object.hasOwn(licences, id) ? licences[id] : undefined;
  if (!licence) return id;
  return licence.url ? externalLink(licence.url, licence.name) : licence.name;
}
