/** What stands around a map, live or still, and comes with it: its buttons, and the line that names its sources. */
import './attribution.ts';
import './map-controls.ts';
