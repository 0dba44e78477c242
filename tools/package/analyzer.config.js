/** Else the analyzer would write its own default into package.json. */
export default { packagejson: false };
