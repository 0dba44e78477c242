/**
 * Every colour, space and radius of the explorer as custom properties on `:host`.
 * It is text, since the shell that a page pays for first does without Lit. A host page sets the same names on `<area-explorer>` for its own look. `light-dark()` follows
 * `color-scheme`, so dark is a set of values and never another rule.
 */
export const tokens = `
  :host {
    color-scheme: light dark;

    /* The unit of lengths that grow with the text. The page around it has its own ideas of 1rem. */
    --ax-rem: 16px;

    --ax-font: 'Area Explorer Sans', system-ui, sans-serif;
    --ax-text: calc(0.9375 * var(--ax-rem));
    --ax-text-small: calc(0.8125 * var(--ax-rem));
    --ax-text-title: calc(1.375 * var(--ax-rem));
    --ax-text-figure: calc(1.625 * var(--ax-rem));

    --ax-paper: light-dark(#ffffff, #171b22);
    --ax-paper-2: light-dark(#f4f6f8, #20262f);
    --ax-paper-3: light-dark(#e8ecf0, #2b333e);
    --ax-ink: light-dark(#16202c, #eef2f6);
    --ax-ink-2: light-dark(#4b5968, #b3bfcb);
    --ax-line: light-dark(#d6dde4, #364150);
    --ax-line-strong: light-dark(#7d8a98, #7f8d9c);

    --ax-accent: light-dark(#1a4f9c, #8fb8ff);
    --ax-accent-ink: light-dark(#ffffff, #0e1a2c);
    --ax-accent-soft: light-dark(#e6eefb, #1f3050);
    --ax-warn-soft: light-dark(#fdf2d8, #3a2f14);
    --ax-warn-ink: light-dark(#6b4700, #ffd98a);
    --ax-focus: light-dark(#0b57d0, #a8c7ff);

    --ax-azulejo: light-dark(#1a56b0, #86b2ff);
    --ax-plum: light-dark(#8a2f7d, #f09be2);
    --ax-teal: light-dark(#00735f, #4fd6b8);
    --ax-ochre: light-dark(#b84a00, #ffa45c);
    --ax-slate: light-dark(#4a5868, #b4c2d0);
    --ax-moss: light-dark(#4f6b16, #b5d36a);
    --ax-brick: light-dark(#a32c2c, #ff9a90);

    --ax-space: 4px;
    --ax-radius: 12px;
    --ax-radius-small: 8px;
    --ax-shadow: 0 1px 2px light-dark(#0f1a2a1f, #0008), 0 6px 24px light-dark(#0f1a2a24, #000a);
    --ax-target: 36px;
    --ax-motion: 180ms;
  }

  @media (pointer: coarse) {
    :host {
      --ax-target: 44px;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --ax-motion: 0ms;
    }
  }
`;
