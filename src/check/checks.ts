import { basemapCheck } from './checks/basemap.ts';
import { cspCheck } from './checks/csp.ts';
import { dataCheck } from './checks/data.ts';
import { fontsCheck } from './checks/fonts.ts';
import { hostsCheck } from './checks/hosts.ts';
import { originCheck } from './checks/origin.ts';
import { rightsCheck } from './checks/rights.ts';
import { storageCheck } from './checks/storage.ts';
import { trustedTypesCheck } from './checks/trusted-types.ts';
import { versionsCheck } from './checks/versions.ts';
import { webglCheck } from './checks/webgl.ts';
import { workerCheck } from './checks/worker.ts';
import type { Check } from './model.ts';

/** In the order they are run and shown in; what the first ones set off, the later ones look at. */
export const CHECKS: readonly Check[] = [
  workerCheck, webglCheck, fontsCheck, dataCheck, basemapCheck, originCheck, rightsCheck, trustedTypesCheck, cspCheck, storageCheck, hostsCheck, versionsCheck,
];
