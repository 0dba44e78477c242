// The explorer's own page wants it at once: what the shell would fetch comes with it.
import './app/app.ts';
import './app/column.ts';
import './panels/home-panel.ts';
import './embed/area-explorer.ts';
