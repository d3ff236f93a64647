/**
 * Regular expressions that are made while briefdeck runs, many of them of words: what a run over briefs of many kinds makes is
 * noted as it is made, and fed as the ones are that stand in the sources (`tests/heavy/linear-readers.test.ts`). A process of
 * its own, since much is made when a module is loaded.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { growsTooFast, type Pattern } from "../support/growth.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const SRC = join(ROOT, "src");
/** What writes decks or is not in the package is given no texts as they stand in somebody's file. */
const ELSEWHERE = /^(?:tools|emit|pages)\//;
/** Of one place, the longest: of a place that makes one of each word, some are as good as all. */
const MOST_OF_A_PLACE = 6;

const made = new Map<string, Pattern[]>();

/** Notes each regular expression that a file of the sources makes, by its place. */
function watch(): () => void {
  const Plain = globalThis.RegExp;
  const note = (regex: RegExp): RegExp => {
    // Below this function and what watches: whoever made it, in the sources or in a library.
    const frame = new Error().stack?.split("\n")[3] ?? "";
    if (!frame.includes(`${SRC}/`)) return regex;
    const place = frame.slice(frame.indexOf(SRC) + SRC.length + 1).replace(/(:\d+):\d+\)?$/, "$1");
    if (ELSEWHERE.test(place)) return regex;
    const known = made.get(place) ?? [];
    made.set(place, known);
    if (!known.some(({ literal }) => literal === String(regex)))
      known.push({ file: place, literal: String(regex), regex: new Plain(regex) });
    return regex;
  };
  globalThis.RegExp = new Proxy(Plain, {
    construct: (target, given, wanted) =>
      note(Reflect.construct(target, given, wanted === globalThis.RegExp ? target : wanted)),
    apply: (target, self, given) => note(Reflect.apply(target, self, given)),
  });
  return () => {
    globalThis.RegExp = Plain;
  };
}

/** `file:line` of each place that makes one. */
const places = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !ELSEWHERE.test(file))
  .flatMap((file) =>
    readFileSync(join(SRC, file), "utf8")
      .split("\n")
      .flatMap((line, index) => (line.includes("new RegExp(") ? [`${file}:${index + 1}`] : [])),
  );

/** What the two briefs of the repository do not hold: each of these asks for patterns of its own. */
const ODD = `---
title: What the two sides agree
date: 2013-05-03
status: draft
handling: {scheme: tlp}
releases: {out: {audience: [COMMUNITY]}}
facts:
  workers: {value: 53,000, unit: workers, as_of: 2013-05-01}
  day: {value: 30 April, as_of: 2013-05-01}
---

# Opening

::: notes
Said by 14:30 of some 3,000 workers.
:::

## The two sides agree on 3 of 8 points at 10:00 and 15:30

- Some 53 000 workers [fact: workers] left [as of 2 May 2013], more than 8,000 of them in 30 days
- TLP:RED is a label, RED: too; [a period to be defined] <b title="x">bold</b> <span hidden>gone <span>x</span></span>
- SS//NOFORN and SR//REL TO USA, KOR; [a reference][ref], on 3 May [fact: day] <!-- drafter: check --> <!-- RED in the chart is late -->
- [A link](<a b> "title") and about 40 firms
- With high confidence Dr. Kim holds it to be likely that they go. Some 4,000 of them left the U.S. in May
- On 3 May at 10:00 the meeting begins

<div hidden><p>not shown</p></div>

<div hidden>

#### not shown either

</div>

Term
: What it means
: More

## What we want {.objectives}

- Discuss the plan
- Agree on a date of return

## Who sits there {.participants}

- **Park Geun-hye**, President
- **Anna Smith**, interpreter
- **John Smith**, Minister

## Two courses {.options}

### Do nothing

- It costs 30 million dollars a year

### Open talks

- 3 rounds

## Figures

| Year | Exports | Imports |
|------|---------|---------|
| 2011 | 100     | 80      |
| 2012 | 120     | 90      |

: Exports rise {.chart type=bar alt="Exports rise"}

\`\`\`mermaid
flowchart LR
  a[One] -->|yes| b[Two]
  a -- no --> c{Three}
\`\`\`

![picture](a.png)

## The joint text {.joint-statement}

| Ref | Text | Status |
|-----|------|--------|
| 1 | Both sides [within a defined period] agree | Agreed |

::: notes
We draft: to say that 3,000 workers left.
:::

[ref]: https://example.org "title"
`;
/** A title block as Pandoc writes it; a head whose quotation mark does not close; a template that was copied. */
const ODDER = [
  "% A title\n% An author\n% 3 May 2013\n\n# One\n\n- a\n",
  '---\ntitle: "A title\ndate: x\n---\n\n# One\n\n- a\n',
];

/** Files with a place that no run here comes to, and why none of its patterns takes long. */
/** A release that nothing stops, of a brief with a number that it withholds. */
const TOLD = `---
title: What the two sides agree
status: draft
handling: {scheme: tlp}
releases: {out: {audience: [COMMUNITY], title: What both agree}}
---

## (TLP:CLEAR) The two sides agree

- (TLP:CLEAR) They met only twice
- (TLP:RED) The price is 1.2 million
`;

const UNREACHED: ReadonlyMap<string, string> = new Map([
  ["craft/bind/written.ts", "a date in the hundred and twenty letters before a mark"],
  ["check/brief/names/seats.ts", "words of a language alone, as others here are made"],
  ["check/brief/rules/L06-uncited.ts", "words of a language at the start of a text"],
  [
    "data/late-expression.ts",
    "literals of the sources, which the build alone puts there; as literals they are tried one by one",
  ],
]);

beforeAll(async () => {
  const unwatch = watch();
  const { compileFile, compileText, defaultFiles, SCENE_ONLY } = await import("../support/compile.ts");
  const { stamped } = await import("../../src/deck/pack/stamp.ts");
  for (const name of ["park-obama.md", "kaesong-contingency.ko.md"]) await compileFile(join(ROOT, "briefs", name));
  await compileText("odd.md", ODD, [], SCENE_ONLY);
  await compileText("odd.md", ODD, [], { ...SCENE_ONLY, release: "out", name: "red-line.pptx" });
  const sample = ODD.replace("scheme: tlp", "scheme: sample").replace("COMMUNITY", "USA");
  await compileText("odd.md", sample, [], { ...SCENE_ONLY, release: "out" });
  for (const text of ODDER) await compileText("odder.md", text, [], SCENE_ONLY);
  await compileText("told.md", TOLD, [], { release: "out" });
  const [file] = defaultFiles();
  const stamp = { pack: "a", path: "b.hbs", version: "1", hash: "0123456789ab" };
  stamped(stamped(file?.text ?? "", stamp), stamp);
  unwatch();
}, 240_000);

describe("regular expressions that are made", () => {
  it("are all noted, but for those that are named", () => {
    const missing = places.filter((place) => !made.has(place)).map((place) => place.replace(/:\d+$/, ""));
    expect(missing.filter((file) => !UNREACHED.has(file))).toEqual([]);
    expect([...UNREACHED.keys()].filter((file) => !missing.includes(file))).toEqual([]);
    expect(places.length).toBeGreaterThan(100);
  });

  it("take time in proportion to their text", () => {
    const slow = [...made.values()].flatMap((ones) =>
      [...ones]
        .sort((a, b) => b.literal.length - a.literal.length)
        .slice(0, MOST_OF_A_PLACE)
        .flatMap((one) => growsTooFast(one)?.replace(/^/, `${one.file}: `) ?? []),
    );
    expect(slow).toEqual([]);
  });
});
