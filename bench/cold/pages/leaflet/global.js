import L from 'leaflet';

// Its plugins look for it there.
globalThis.L = L;
