/**
 * A file that is missing, broken, not what the build expects or cannot be written. Thrown by readers and recipes,
 * caught once by `main.ts`, which prints it as one line; nothing is written then.
 */
export class SourceProblem extends Error {
  /** Sources: relative to the `--from` folder. */
  readonly file: string;

  constructor(file: string, what: string) {
    super(`${file}: ${what}`);
    this.name = 'SourceProblem';
    this.file = file;
  }
}
