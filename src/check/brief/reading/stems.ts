/** What a text is about, as a set of word stems: enough to tell whether two texts make the same claim. */

const SMALL = new Set(
  "about above after again against also although among another because been before being below between both came come comes could does doing done down during each either ever every from further given goes have having here hers however into itself just less like made make makes many might more most much must neither never none nothing once only onto other over said same says shall should since some still such take takes than that their them then there these they thing things this those through till under until upon used very well were what when where whether which while whom whose will with within without would your".split(
    " ",
  ),
);

/** Stems of the words that carry meaning: English without endings, Korean without particles. */
export function stemsOf(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const [word] of text
    .normalize("NFKC")
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)) {
    if (/\p{Script=Hangul}/u.test(word)) {
      const bare = word.replace(
        /(?:에서|으로|까지|부터|에게|한다|하다|된다|했다|은|는|이|가|을|를|의|에|와|과|도|로|만|임|함|음)$/,
        "",
      );
      if (bare.length >= 2) stems.add(bare);
    } else if ((word.length >= 4 || /\p{N}/u.test(word)) && !SMALL.has(word)) stems.add(english(word));
  }
  return stems;
}

function english(word: string): string {
  if (word.length <= 4) return word.replace(/s$/, "");
  const stem = word.replace(/(?:ations?|ising|izing|ings?|ed|es|s|ly)$/, "");
  return (stem.length >= 3 ? stem : word).replace(/e$/, "");
}

/** How many stems two texts share. */
export function sharedStems(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared;
}
