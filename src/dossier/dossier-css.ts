import { css } from 'lit';

/** What stands around the sheets on a screen; none of it is printed. */
export const dossierCss = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(3 * var(--ax-space));
  }
  label {
    display: grid;
    gap: 2px;
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--ax-space));
  }
  .sheets {
    position: relative;
    margin-top: calc(5 * var(--ax-space));
  }
  @media print {
    .panel {
      padding: 0;
    }
    .panel > :not(.sheets) {
      display: none;
    }
    .panel > .sheets {
      margin: 0;
    }
  }
`;
