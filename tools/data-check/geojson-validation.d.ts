declare module 'geojson-validation' {
  /** With `trace`, what is wrong in words; `undefined` or an empty list when nothing is. */
  type Check = (value: unknown, trace: true) => readonly string[] | undefined;
  const validation: { readonly isFeature: Check; readonly isFeatureCollection: Check };
  export default validation;
}
