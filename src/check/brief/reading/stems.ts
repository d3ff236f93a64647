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
    .matchAll(/[A-Za-zÀ-ɏ0-9가-힣]+/g)) {
    if (/[가-힣]/.test(word)) {
      const bare = word.replace(
        /(?:에서|으로|까지|부터|에게|한다|하다|된다|했다|은|는|이|가|을|를|의|에|와|과|도|로|만|임|함|음)$/,
        "",
      );
      if (bare.length >= 2) stems.add(bare);
    } else if ((word.length >= 4 || /[0-9]/.test(word)) && !SMALL.has(word)) stems.add(english(word));
  }
  return stems;
}

/** Without endings: `shipped` and `ships` are `ship`, `sites` and `site` are `sit`. */
function english(word: string): string {
  const singular = word.replace(/(?<=[^s])s$/, "").replace(/ie$/, "y");
  const bare = singular.length > 4 ? singular.replace(/(?:ation|ing|ed|ly)$/, "") : singular;
  return (bare.length >= 3 ? bare : singular).replace(/([bdgmnprt])\1$/, "$1").replace(/e$/, "");
}

/** How many stems two texts share. */
export function sharedStems(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared;
}
