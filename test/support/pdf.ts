import { getDocument, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Words of a page, where they stand: points from its lower left corner. */
export interface PdfWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A filled path's box in points. */
export interface PdfBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface PdfPage {
  /** Points, of which an inch has 72. */
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWords[];
  /** All words in the order of the file, blanks made one. */
  readonly text: string;
  readonly boxes: readonly PdfBox[];
  /** Addresses of its links. */
  readonly links: readonly string[];
}

/** Reads a PDF: its pages' sizes, words that can be selected, and the boxes of what is filled. */
export async function readPdf(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 });
  const file = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) pages.push(await readPage(await file.getPage(number)));
  await task.destroy();
  return pages;
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function readPage(page: Page): Promise<PdfPage> {
  const [content, operators, annotations] = await Promise.all([page.getTextContent(), page.getOperatorList(), page.getAnnotations()]);
  const words = content.items.flatMap((item) => {
    if (!('str' in item)) return [];
    const matrix: unknown = item.transform;
    const [x, y] = Array.isArray(matrix) ? [Number(matrix[4]), Number(matrix[5])] : [NaN, NaN];
    return [{ text: item.str, x, y, width: item.width }];
  });
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const links = annotations.flatMap((one: unknown) => (typeof one === 'object' && one !== null && 'url' in one && typeof one.url === 'string' ? [one.url] : []));
  return { width: right - left, height: top - bottom, words, text: joined(content.items), boxes: boxesOf(operators), links };
}

function joined(items: Awaited<ReturnType<Page['getTextContent']>>['items']): string {
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('').replaceAll(/\s+/g, ' ');
}

/** Follows the page's transformations to where each path ends up. */
function boxesOf({ fnArray, argsArray }: Awaited<ReturnType<Page['getOperatorList']>>): readonly PdfBox[] {
  const stack: number[][] = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  const boxes: PdfBox[] = [];
  fnArray.forEach((operator, index) => {
    const args: unknown = argsArray[index];
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.restore) matrix = stack.pop() ?? matrix;
    else if (operator === OPS.transform && isNumbers(args)) matrix = Util.transform(matrix, args);
    else if (operator === OPS.constructPath && Array.isArray(args)) {
      const [, , box]: readonly unknown[] = args;
      if (isNumbers(box)) boxes.push(placed(box, matrix));
    }
  });
  return boxes;
}

function placed([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: ArrayLike<number> & Iterable<number>, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): PdfBox {
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

function isNumbers(value: unknown): value is number[] {
  return (Array.isArray(value) || value instanceof Float32Array) && value.length > 0 && [...value].every((one) => typeof one === 'number');
}
