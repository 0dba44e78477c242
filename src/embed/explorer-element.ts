import type { CommandResult, Snapshot } from '../app/public.ts';
import type { PanelsMode } from '../app/settings.ts';
import type { CheckReport } from '../check/model.ts';
import { OBSERVED, type ChoiceOf } from './attributes.ts';
import { ExplorerLoader, type AppCode } from './explorer-loader.ts';
import { reflect, takeProperties } from './properties.ts';
import { shellCss } from './shell-css.ts';
import { TypedElement } from './typed-element.ts';

/**
 * An explorer of a city's target areas, as other pages embed it. Until the map is wanted it is a light shell: a still
 * picture of the map, its name and a button. `data-explorer="ready"` appears on it once what it shows first is drawn
 * and still. Events are for what a person did; what a script asks for comes back as the command's result.
 *
 * @summary An interactive map of a city's target areas.
 * @tagname area-explorer
 *
 * @attr {string} src - Address of the data set's `catalogue.json`, relative to the page.
 * @attr {string} poster - Address of the picture that is shown before the map is, or `none`. By default `poster.json` beside the catalogue.
 * @attr {"" | "read"} sync-url - Keeps the page's own address equal to what is open, for one explorer that is the page. `read` opens what the address says and leaves it alone.
 * @attr {string} query - What to open with, as the part of a link behind `?`: for what has no attribute of its own.
 * @attr {string} area - Id of the area to open.
 * @attr {string} layers - Ids of the layers to show, with commas between them; `none` for none.
 * @attr {string} select - The feature to open, `layer/feature-id`.
 * @attr {string} view - Where the map looks: `zoom/lat/lon`.
 * @attr {string} lang - Language, one of the catalogue's: `en`, `pt`. By default the reader's.
 * @attr {"light" | "dark" | "system"} theme - Colours; by default those that the reader's system asks for.
 * @attr {"lazy" | "eager" | "click"} loading - When the map is loaded: once it comes into view (the default), at once, or when somebody presses the button.
 * @attr {"beside" | "none" | "only"} panels - What is shown: the panels beside the map (the default), the map without them, or they without a map.
 * @attr {"page" | "map"} gestures - Whose a finger's or wheel's move over the map is: the page's, so that the map takes two fingers or Ctrl (the default), or the map's.
 *
 * @fires {CustomEvent<Snapshot>} ready - What is shown first is drawn and still.
 * @fires {CustomEvent<SelectionDetail>} selection - A person opened or closed a feature or an area.
 * @fires {CustomEvent<ViewDetail>} view - A person moved the map.
 * @fires {CustomEvent<FilterDetail>} filter - A person changed a filter.
 * @fires {CustomEvent<FailureDetail>} error - Something could not be loaded; the explorer tells people by itself.
 *
 * @slot header - At the top of the panels: a logo, a heading.
 * @slot footer - At the bottom of the panels.
 * @slot poster - In the place of our picture, until the map is there.
 *
 * @csspart map - The map.
 * @csspart panel - The column of panels; a sheet over the map where it is narrow.
 * @csspart controls - The map's buttons.
 * @csspart attribution - The line that names the map's sources.
 * @csspart poster - What is seen before the map is there.
 * @csspart card - On it: name, description and button.
 * @csspart button - On that: what loads the map.
 *
 * @cssprop [--ax-rem=16px] - Size of the words; all others follow it.
 * @cssprop [--ax-font] - Type family of all words but the map's own labels.
 * @cssprop [--ax-paper] - Background of panels and buttons, and of the map's land.
 * @cssprop [--ax-paper-2] - Background of what stands on a panel.
 * @cssprop [--ax-paper-3] - Background of what is pressed, and where the map has no data.
 * @cssprop [--ax-ink] - Words.
 * @cssprop [--ax-ink-2] - Words of lesser weight.
 * @cssprop [--ax-line] - Lines between things.
 * @cssprop [--ax-line-strong] - Lines around what can be filled in or dragged.
 * @cssprop [--ax-accent] - Links, buttons and areas, in the panels and on the map.
 * @cssprop [--ax-accent-ink] - Words on the accent.
 * @cssprop [--ax-accent-soft] - Background of what is chosen.
 * @cssprop [--ax-focus] - The ring around what has the keyboard.
 * @cssprop [--ax-azulejo] - Colour of the layers that the catalogue calls so, in the panels and on the map.
 * @cssprop [--ax-plum] - As `--ax-azulejo`.
 * @cssprop [--ax-teal] - As `--ax-azulejo`.
 * @cssprop [--ax-ochre] - As `--ax-azulejo`.
 * @cssprop [--ax-slate] - As `--ax-azulejo`.
 * @cssprop [--ax-moss] - As `--ax-azulejo`.
 * @cssprop [--ax-brick] - As `--ax-azulejo`.
 * @cssprop [--ax-radius] - Corners of panels.
 * @cssprop [--ax-radius-small] - Corners of buttons and fields.
 * @cssprop [--ax-shadow] - Below what floats over the map.
 */
export class AreaExplorerElement extends TypedElement {
  static readonly observedAttributes: readonly string[] = OBSERVED;
  /** What is shown, whatever the attribute `panels` says; for elements that are made for one part alone. */
  static readonly fixedPanels: PanelsMode | undefined = undefined;
  /**
   * How the explorer's code is fetched.
   * @internal
   */
  static loadApp: () => Promise<AppCode> = () => import('../app/app.ts');

  /** As the attribute of its name, as are the others; `null` takes the attribute away. */
  declare src: string | null;
  declare poster: string | null;
  declare query: string | null;
  /** The attribute `sync-url`. */
  declare syncUrl: boolean | 'read';
  declare area: string | null;
  declare layers: string | null;
  /** The attribute `select`. */
  declare selection: string | null;
  declare view: string | null;
  declare theme: string | null;
  declare loading: ChoiceOf<'loading'>;
  declare panels: PanelsMode;
  declare gestures: ChoiceOf<'gestures'>;

  readonly #loader: ExplorerLoader;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(shellCss);
    root.adoptedStyleSheets = [sheet];
    // What the explorer's own page shows at first stays in sight until the code is there that has a place for it.
    root.append(Object.assign(document.createElement('slot'), { name: 'picture' }));
    const { fixedPanels } = new.target;
    this.#loader = new ExplorerLoader({ host: this, root, fixedPanels, loadApp: () => AreaExplorerElement.loadApp() });
  }

  connectedCallback(): void {
    takeProperties(this);
    this.#loader.connect();
  }

  /** A move within the page, by `moveBefore`, changes nothing. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    this.#loader.disconnect();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before !== now) this.#loader.change(name);
  }

  /** Loads the explorer, whatever `loading` says; settles when it has started. */
  load(): Promise<CommandResult> {
    return this.#loader.command(async () => ({ ok: true }));
  }

  /** Opens a feature, `layer/feature-id`; `null` closes the one that is open. Loads the explorer if need be. */
  select(ref: string | null): Promise<CommandResult> {
    return this.#loader.command((control) => control.select(ref));
  }

  /** Opens an area and brings all of it into the picture; `null` shows all areas. */
  fitArea(area: string | null): Promise<CommandResult> {
    return this.#loader.command(async (control) => {
      const result = await control.fitArea(area);
      if (result.ok) this.#loader.reframe();
      return result;
    });
  }

  /** Sets one filter, as it stands behind `f.LAYER.FIELD=` in a link; `null` goes back to the layer's default. */
  setFilter(layer: string, field: string, value: string | null): Promise<CommandResult> {
    return this.#loader.command((control) => control.setFilter(layer, field, value));
  }

  /** What is open and shown now; `null` before the explorer has started. */
  getState(): Snapshot | null {
    return this.#loader.snapshot;
  }

  /**
   * Tries everything that an explorer needs of page, browser and host, without starting one: what passed, what
   * failed and what to do about it. Rejects only where its code does not arrive.
   */
  async check(): Promise<CheckReport> {
    const { runChecks } = await import('../check/run.ts');
    return runChecks({ catalogueUrl: this.getAttribute('src') ?? '', lang: this.getAttribute('lang') ?? navigator.language });
  }
}

reflect(AreaExplorerElement.prototype);
