/** Lines no wider than there is room; a word that is wider, as an address may be, is divided. */
export function wrapped(widthOf: (words: string) => number, text: string, most: number): readonly string[] {
  const fits = (words: string): boolean => widthOf(words) <= most;
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((one) => divided(one, fits))) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function divided(word: string, fits: (words: string) => boolean): readonly string[] {
  const parts: string[] = [];
  let rest = word;
  while (rest.length > 1 && !fits(rest)) {
    let length = rest.length - 1;
    while (length > 1 && !fits(rest.slice(0, length))) length -= 1;
    parts.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return [...parts, rest];
}
