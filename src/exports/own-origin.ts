import { parseRef } from '../catalogue/refs.ts';
import type { ExplorerFeature, FeatureRef, Licence, Slug, Source } from '../catalogue/types.ts';
import { fromOf, isOwn } from '../own/own-feature.ts';
import { featureByRef } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';
import { isPlain } from './properties.ts';
import type { ExportEntry } from './model.ts';
import { exportWords } from './words.ts';

/** What a person's own features, and differences, go back to. */
export interface Origin {
  /** Official features that they were made of. */
  readonly originals: readonly FeatureRef[];
  /** Files that they were opened from. */
  readonly files: readonly string[];
  readonly isDrawn: boolean;
  readonly isFromLink: boolean;
}

/** Follows own features to what they were made of, and differences to their two limits; other features are passed over. */
export function originOf(features: readonly ExplorerFeature[], state: ExplorerState): Origin {
  const originals = new Set<FeatureRef>();
  const files = new Set<string>();
  const kinds = new Set<string>();
  const seen = new Set<ExplorerFeature>();
  const follow = (feature: ExplorerFeature): void => {
    if (seen.has(feature)) return;
    seen.add(feature);
    const refs = limitsOf(feature);
    if (refs.length === 0 && feature.properties['from']) {
      const { kind, file } = fromOf(feature);
      if (file) files.add(file);
      else kinds.add(kind);
    }
    for (const ref of refs) {
      const own = isOwn(ref) ? featureByRef(state, ref) : undefined;
      if (own) follow(own);
      else if (isOwn(ref)) kinds.add('drawn');
      else originals.add(ref);
    }
  };
  for (const feature of features) follow(feature);
  return { originals: [...originals], files: [...files], isDrawn: kinds.has('drawn') || kinds.has('made'), isFromLink: kinds.has('link') };
}

/** What an own feature was made of; the two limits of a difference. */
function limitsOf(feature: ExplorerFeature): readonly FeatureRef[] {
  const { firstRef, secondRef } = feature.properties;
  const limits = [firstRef, secondRef].flatMap((ref): readonly FeatureRef[] => {
    const parsed = typeof ref === 'string' ? parseRef(ref) : undefined;
    return parsed ? [`${parsed.layer}/${parsed.id}`] : [];
  });
  return feature.properties['from'] ? (fromOf(feature).of ?? []) : limits;
}

/** Layers of what an export of own features goes back to. */
export function originalLayers({ originals }: Origin): readonly Slug[] {
  return originals.flatMap((ref) => parseRef(ref)?.layer ?? []);
}

/** What a file says of where own features come from, next to the sources of the catalogue. */
export function ownSources({ files, isDrawn, isFromLink }: Origin, lang: string): readonly (Source & { readonly id: string })[] {
  const { own } = exportWords(lang);
  return [
    ...(isDrawn ? [{ id: 'own-drawn', title: own.drawn, date: null }] : []),
    ...(isFromLink ? [{ id: 'own-link', title: own.link, date: null }] : []),
    ...files.map((file, index) => ({ id: `own-file-${index + 1}`, title: own.file(file), date: null })),
  ];
}

/** That nobody has stated a licence of some of it; none where all have one. */
export function ownLicences(entries: readonly Pick<ExportEntry, 'layer' | 'feature'>[], lang: string): readonly (Licence & { readonly id: string })[] {
  const isSilent = entries.some(({ layer, feature }) => isPlain(layer) && feature.properties.licence === '');
  return isSilent ? [{ id: 'not-stated', name: exportWords(lang).own.noLicence }] : [];
}
