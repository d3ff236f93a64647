/** A brief with a made-up word in every kind of place that a release can withhold, and the files beside it. */

/** Made-up words, each planted in one place. */
export const PLANTED = {
  title: "zarquon",
  titleKept: "quibblewick",
  bullet: "fennimore",
  child: "drumgold",
  typedRedLine: "oxterby",
  typedFallback: "plimsoul",
  typedNotForUse: "wexcombe",
  inlineFallback: "garthwold",
  section: "hobbleton",
  sectionSlide: "skelmers",
  part: "tindlewade",
  partFallback: "lympstone",
  paragraph: "umbersley",
  cell: "brackenby",
  column: "cuddleford",
  row: "dunnimarle",
  note: "elmscroft",
  quotation: "frackley",
  attribution: "gimblett",
  caption: "hexwardine",
  alt: "inkersole",
  fileName: "jackstraw",
  chartSeries: "kettlewick",
  chartCategory: "lambwathe",
  chartCaption: "mickleover",
  chartAlternative: "naseborough",
  tableAlternative: "oakingham",
  formula: "abbotsley",
  footnote: "nunwick",
  footnoteLabel: "ottershaw",
  sourceTitle: "pettistree",
  sourceNote: "quarrendon",
  sourceKey: "ravenglass",
  registered: "swaffham",
  descriptor: "thurnscoe",
  person: "ulverscroft",
  card: "vennacher",
  fact: "wolvesnewton",
  place: "yelverton",
  comment: "zennorby",
  waiver: "abberwick",
  subtitle: "bickenhall",
  keyword: "cockayne",
  unmarkedKeyword: "pennington",
  unmarkedSubject: "quernmore",
  distribution: "drayford",
  drafter: "eskmeals",
  versionBy: "lindisthorpe",
  versionWhat: "marrowgate",
  link: "filkinsby",
  linkTarget: "gosbrook",
  identifier: "hankerby",
  code: "ilminsterby",
  attribute: "jurbeck",
  otherRelease: "kirkbamp",
} as const;

const W = PLANTED;
export const BRIEF = `---
title: One plan, one clock
subtitle: (SS//NOFORN) ${W.subtitle}
organisation: Office of Korean Affairs
author: Desk
date: 2013-05-07
subject: ${W.unmarkedSubject} and ${W.bullet}
keywords: ["(SO) korea", "(SS) ${W.keyword}", ${W.unmarkedKeyword}]
agenda: true
handling: {scheme: sample, distribution: [${W.distribution}]}
lead: {drafter: ${W.drafter}}
versions: [{version: "0.1", by: ${W.versionBy}, what: Red line on ${W.versionWhat} moved}]
releases:
  internal: {audience: [USA]}
  partner: {audience: [USA, KOR]}
  seen: {audience: [USA, KOR], removal: marked}
  public: {audience: [PUBLIC], title: For the press}
  ${W.otherRelease}: {audience: [JPN]}
registries: {people: people.yml, places: places.yml, facts: facts.yml, sources: sources.yml}
sources:
  open: {author: A. Author, title: An open source, outlet: Outlet, date: 2013-05-01}
  ${W.sourceKey}: {author: B. Author, title: ${W.sourceTitle}, outlet: Outlet, note: ${W.sourceNote}, date: 2013-05-02}
  second: {author: C. Author, title: A second source, outlet: Outlet, date: 2013-05-03, note: "(SS) ${W.descriptor}"}
---

# (SO) Where things stand

## (SO) The first slide is for everybody {#first}

- (SO) An open point. [@open]
- (SS//NOFORN) A ${W.bullet} point. [@${W.sourceKey}]
- (SO) A second point[^open], see [the other slide](#hidden) and [the last](#last). [@second]
  - (SS) a ${W.child} below it
- **Red line:** (SO) Nothing that is ${W.typedRedLine}.
- (SO) **Fallback:** Half of the ${W.typedFallback}.
- **Not for use:** (SO) They are ${W.typedNotForUse}.
- (SO) **Ask:** A date. **Fallback:** A ${W.inlineFallback}.
- (SS) A formula $x = \\text{${W.formula}}$
- (SS) With a footnote[^${W.footnoteLabel}] and [a ${W.link}](https://example.org/${W.linkTarget}). [@reg]

(SS//REL TO USA, JPN) A ${W.paragraph} paragraph.

<!-- ${W.comment} -->
<!-- lint-ignore L10: ${W.waiver} -->

::: notes
(SO) Say it ${W.note}.
:::

[^open]: (SO) An open footnote.
[^${W.footnoteLabel}]: A ${W.footnote} footnote.

## (SS) The ${W.title} slide {#hidden owner=${W.attribute}}

- (SS) All of it.

## (SS) A ${W.titleKept} title over open text

- (SO) Open text.

# Red lines

## (SO) What we never ${W.section}

(SO) A ${W.sectionSlide} line.

# (SO) What follows

## (SO) A table, a quotation and a picture {#exhibits}

| (SO) Issue | (SO) Ours | (SS) ${W.column} | (SO) Theirs |
|---|---|---|---|
| (SO) Sequence | (SO) Now | (SO) a | (SO) Later |
| (SO) Status | (SS) ${W.cell} | (SO) b | (SO) Never |
| (SS) ${W.row} | (SO) c | (SO) d | (SO) e |

: (SO) What each side says {alt="Both sides, and ${W.row} of ${W.tableAlternative}"}

> (SS) What they ${W.quotation}.
> -- ${W.attribution}, minister

![(SS) A ${W.alt} map](maps/${W.fileName}.png)

![(SO) An open map](maps/open.png "(SS) ${W.caption}")

![(SO) The border](maps/border.png)

\`\`\`
(SS) ${W.code}
\`\`\`

## (SO) A chart of what is open

| (SO) Year | (SO) Firms | (SS) ${W.chartSeries} |
|---|---|---|
| (SO) 2004 | 15 | 3 |
| (SS) ${W.chartCategory} | 20 | 4 |
| (SO) 2012 | 123 | 5 |

: (SO) Firms by year {.chart type=column alt="(SO) Firms, more in ${W.chartCategory} than in ${W.chartAlternative}"}

## (SS//NOFORN) Only inside {#${W.identifier}}

- (SS) Nothing.

| Year | Firms |
|---|---|
| 2004 | 15 |

: (SS) ${W.chartCaption} {.chart type=bar}

## (SO) The last slide {#last}

### (SO) Open part
(SO) Workers: 5 [fact: open-fact] and more.

### (SS) A ${W.part} part
(SS) Closed.

### Fallbacks
- (SO) If they ${W.partFallback}.

## (SO) President Park {.person}
- (SO) In office since February.

## (SO) Press lines

- (SO) We met. [@open]
- (SS) Number [fact: closed-fact] stays in. [@open]
`;

export const FILES: Readonly<Record<string, string>> = {
  "briefdeck.yml": "",
  "people.yml": `park:
  name: Park Geun-hye
  titles: [{title: President, from: 2013-02-25}]
  country: KOR
  say_it_like: ${W.person}
  card: {wants: "${W.card}"}
`,
  "places.yml": `town: {name: Kaesong, kind: town}
other: {name: ${W.place}, kind: town, mark: SS//NOFORN}
`,
  "facts.yml": `open-fact: {value: "53,000", unit: workers, source: open, mark: SO}
closed-fact: {value: "${W.fact}", unit: people, source: open, mark: SS//NOFORN}
`,
  "sources.yml": `reg: {author: R. Author, title: ${W.registered}, outlet: Outlet, date: 2013-05-04, kind: press}
`,
};
