/** The 32 counts of INE's geographic base (BGRI 2021), by field key, with their column. */
export const CENSUS_COUNTS = [
  { key: 'residents', column: 'N_INDIVIDUOS' },
  { key: 'men', column: 'N_INDIVIDUOS_H' },
  { key: 'women', column: 'N_INDIVIDUOS_M' },
  { key: 'aged0to14', column: 'N_INDIVIDUOS_0_14' },
  { key: 'aged15to24', column: 'N_INDIVIDUOS_15_24' },
  { key: 'aged25to64', column: 'N_INDIVIDUOS_25_64' },
  { key: 'aged65plus', column: 'N_INDIVIDUOS_65_OU_MAIS' },
  { key: 'households', column: 'N_AGREGADOS_DOMESTICOS_PRIVADOS' },
  { key: 'households1or2', column: 'N_ADP_1_OU_2_PESSOAS' },
  { key: 'households3plus', column: 'N_ADP_3_OU_MAIS_PESSOAS' },
  { key: 'families', column: 'N_NUCLEOS_FAMILIARES' },
  { key: 'familiesWithChildren', column: 'N_NUCLEOS_FAMILIARES_COM_FILHOS_TENDO_O_MAIS_NOVO_MENOS_DE_25' },
  { key: 'dwellings', column: 'N_ALOJAMENTOS_TOTAL' },
  { key: 'familyDwellings', column: 'N_ALOJAMENTOS_FAMILIARES' },
  { key: 'mainResidences', column: 'N_ALOJAMENTOS_FAM_CLASS_RHABITUAL' },
  { key: 'ownerOccupied', column: 'N_RHABITUAL_PROP_OCUP' },
  { key: 'rented', column: 'N_RHABITUAL_ARRENDADOS' },
  { key: 'wheelchairAccessible', column: 'N_RHABITUAL_ACESSIVEL_CADEIRAS_RODAS' },
  { key: 'withParking', column: 'N_RHABITUAL_COM_ESTACIONAMENTO' },
  { key: 'vacantOrSecondHome', column: 'N_ALOJAMENTOS_FAM_CLASS_VAGOS_OU_RESID_SECUNDARIA' },
  { key: 'buildings', column: 'N_EDIFICIOS_CLASSICOS' },
  { key: 'buildings1or2Dwellings', column: 'N_EDIFICIOS_CLASS_CONST_1_OU_2_ALOJ' },
  { key: 'buildings3plusDwellings', column: 'N_EDIFICIOS_CLASS_CONST_3_OU_MAIS_ALOJAMENTOS' },
  { key: 'buildingsResidentialOnly', column: 'N_EDIFICIOS_EXCLUSIV_RESID' },
  { key: 'buildings1or2Floors', column: 'N_EDIFICIOS_1_OU_2_PISOS' },
  { key: 'buildings3plusFloors', column: 'N_EDIFICIOS_3_OU_MAIS_PISOS' },
  { key: 'buildingsBefore1945', column: 'N_EDIFICIOS_CONSTR_ANTES_1945' },
  { key: 'buildings1946to1980', column: 'N_EDIFICIOS_CONSTR_1946_1980' },
  { key: 'buildings1981to2000', column: 'N_EDIFICIOS_CONSTR_1981_2000' },
  { key: 'buildings2001to2010', column: 'N_EDIFICIOS_CONSTR_2001_2010' },
  { key: 'buildings2011to2021', column: 'N_EDIFICIOS_CONSTR_2011_2021' },
  { key: 'buildingsNeedingRepair', column: 'N_EDIFICIOS_COM_NECESSIDADES_REPARACAO' },
] as const satisfies readonly CensusCount[];

/** A count and its column. */
export interface CensusCount {
  readonly key: string;
  readonly column: string;
}

type CountKey = (typeof CENSUS_COUNTS)[number]['key'];

/** Counts that the parishes have, in the order of their fields. */
const OF_PARISHES: readonly CountKey[] = [
  'residents', 'aged0to14', 'aged15to24', 'aged25to64', 'aged65plus', 'households', 'dwellings', 'mainResidences', 'ownerOccupied', 'rented',
  'vacantOrSecondHome', 'buildings', 'buildingsBefore1945', 'buildingsNeedingRepair',
];

/** The counts of the parishes, with their columns. */
export const PARISH_COUNTS: readonly CensusCount[] = OF_PARISHES.flatMap((key) => CENSUS_COUNTS.filter((count) => count.key === key));

/** Percentages of two counts. */
export const CENSUS_SHARES: readonly { readonly key: string; readonly part: CountKey; readonly whole: CountKey }[] = [
  { key: 'aged65plusShare', part: 'aged65plus', whole: 'residents' },
  { key: 'vacantOrSecondHomeShare', part: 'vacantOrSecondHome', whole: 'dwellings' },
  { key: 'needingRepairShare', part: 'buildingsNeedingRepair', whole: 'buildings' },
];
