/** Census counts that are shown, by field key, with their column in INE's geographic base (BGRI 2021). */
export const CENSUS_COUNTS: readonly { readonly key: string; readonly column: string }[] = [
  { key: 'residents', column: 'N_INDIVIDUOS' },
  { key: 'aged0to14', column: 'N_INDIVIDUOS_0_14' },
  { key: 'aged15to24', column: 'N_INDIVIDUOS_15_24' },
  { key: 'aged25to64', column: 'N_INDIVIDUOS_25_64' },
  { key: 'aged65plus', column: 'N_INDIVIDUOS_65_OU_MAIS' },
  { key: 'households', column: 'N_AGREGADOS_DOMESTICOS_PRIVADOS' },
  { key: 'dwellings', column: 'N_ALOJAMENTOS_TOTAL' },
  { key: 'mainResidences', column: 'N_ALOJAMENTOS_FAM_CLASS_RHABITUAL' },
  { key: 'ownerOccupied', column: 'N_RHABITUAL_PROP_OCUP' },
  { key: 'rented', column: 'N_RHABITUAL_ARRENDADOS' },
  { key: 'vacantOrSecondHome', column: 'N_ALOJAMENTOS_FAM_CLASS_VAGOS_OU_RESID_SECUNDARIA' },
  { key: 'buildings', column: 'N_EDIFICIOS_CLASSICOS' },
  { key: 'buildingsBefore1945', column: 'N_EDIFICIOS_CONSTR_ANTES_1945' },
  { key: 'buildingsNeedingRepair', column: 'N_EDIFICIOS_COM_NECESSIDADES_REPARACAO' },
];

/** Percentages of two counts. */
export const CENSUS_SHARES: readonly { readonly key: string; readonly part: string; readonly whole: string }[] = [
  { key: 'aged65plusShare', part: 'aged65plus', whole: 'residents' },
  { key: 'vacantOrSecondHomeShare', part: 'vacantOrSecondHome', whole: 'dwellings' },
  { key: 'needingRepairShare', part: 'buildingsNeedingRepair', whole: 'buildings' },
];
