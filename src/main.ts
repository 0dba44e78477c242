import './embed/area-explorer.ts';
