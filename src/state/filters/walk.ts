import { refOf } from '../../catalogue/refs.ts';
import type { OnFoot } from '../../catalogue/types.ts';
import { splitSurely, withSurely, type FilterKind, type FilterSubject, type Verdict } from './filter.ts';

const MOST_MINUTES = 60;

/** `stations.10`: at most ten minutes on foot from the nearest feature of a layer. */
export const walk: FilterKind<'walk'> = {
  kind: 'walk',
  read(text, subject) {
    const [list, more] = splitSurely(text);
    const [to = '', minutes = '', ...rest] = list.split('.');
    const isKnown = subject.catalogue.walking?.to.includes(to) === true && to !== subject.layer.id;
    if (rest.length || !isKnown || !/^\d{1,2}$/.test(minutes)) return null;
    const whole = Number(minutes);
    return whole >= 1 && whole <= MOST_MINUTES ? { kind: 'walk', to, minutes: whole, ...more } : null;
  },
  write: ({ to, minutes, onlySurely }) => withSurely(`${to}.${minutes}`, onlySurely),
  examples: ({ catalogue, layer }: FilterSubject) =>
    (catalogue.walking?.to ?? []).filter((to) => to !== layer.id).map((to) => `${to}.${catalogue.walking?.minutes.at(-1) ?? 10}`),
  test({ to, minutes }, { layer, catalogue }, { derived }) {
    const limitM = (minutes * (catalogue.walking?.speedKmH ?? 0) * 1000) / 60;
    return (feature) => {
      const ledger = derived?.features[refOf(layer.id, feature)]?.onFoot?.[to];
      return ledger ? within(ledger, limitM) : 'unknown';
    };
  },
};

function within(ledger: readonly OnFoot[], limitM: number): Verdict {
  const ends = ledger.map(({ distanceM }) => (typeof distanceM === 'number' ? ([distanceM, distanceM] as const) : distanceM));
  if (ends.some(([, most]) => most <= limitM)) return 'surely';
  return ends.some(([least]) => least <= limitM) ? 'possibly' : 'no';
}
