/** What of a brief is drawn without being written: a length, a colour; and text that nobody can read. */
import { expect, it } from "vitest";
import { BARE, compileWith, PROBE, told } from "../support/house.ts";

const TABLE = `${BARE}| Work | Weight | Shade |\n|---|--:|---|\n| Draft | 2 | late |\n| Sign | 40 | done |\n`;
const make = (cells: string, table = TABLE) =>
  compileWith(
    {
      "slides/probe.hbs": `${PROBE}<slide><h1>{{title}}</h1><main>{{#each table.records}}<p>{{name}}</p>${cells}{{/each}}</main></slide>`,
    },
    table,
  );

it("counts a number as shown that became a length, and a word that became a class", async () => {
  const drawn = '<div class="bar is-{{fields.shade}}" style="flex-grow: {{fields.weight}}"></div>';
  expect(told(await make(drawn))).toEqual([]);
});

it("still tells what is nowhere, once a table", async () => {
  const lines = told(await make('<div style="flex-grow: {{fields.weight}}; font-size: 40pt"></div>'));
  expect(lines).toEqual([
    "error brief.md:9:19 deck/not-shown: A “probe” slide does not show this: “Shade”, “late”, “done”.",
  ]);
});

it("tells of a head below which nothing stands, which nothing was drawn by", async () => {
  const drawn = '<div class="bar is-{{fields.shade}}" style="flex-grow: {{fields.weight}}"></div>';
  const table = `${BARE}| Work | Weight | Shade | Left to do |\n|---|--:|---|---|\n| Draft | 2 | late | |\n| Sign | 40 | done | |\n`;
  expect(told(await make(drawn, table))).toEqual([
    "error brief.md:9:27 deck/not-shown: A “probe” slide does not show this: “Left to do”.",
  ]);
});

it("tells of words that nobody can read in any deck, at the rule that gives the colour", async () => {
  const house = { "theme.css": ":root { --pale: #fff }\n.kind-content main p { color: var(--pale) }" };
  const lines = told(await compileWith(house, `${BARE.replace(" {.probe}", "")}Words that nobody reads.\n`));
  expect(lines).toEqual([
    "warning house/theme.css:2:31 lint/L23-contrast: “Words that nobody reads.” (#FFFFFF on #FFFFFF) on the slide “A slide says one thing” of the kind “content” has a contrast of 1.0:1; text needs 4.5:1, large type 3:1.",
  ]);
});

it("counts texts as shown of which helpers reckoned a length, and finds columns by their words and by what they mean", async () => {
  const plan = `${BARE}| Task | Start | End |\n|---|---|---|\n| Lease | 2013-01-15 | 2013-03-31 |\n`;
  const draw = async (style: string) => {
    const body = `<main>{{#each table.records}}<p>{{name}}</p><div style="${style}"></div>{{/each}}</main>`;
    return told(await compileWith({ "slides/probe.hbs": `${PROBE}<slide><h1>{{title}}</h1>${body}</slide>` }, plan));
  };
  for (const start of ["start", "time"])
    expect(await draw(`flex-grow: {{days fields.${start} fields.end}}`), start).toEqual([]);
  expect(await draw("{{#if (eq fields.start fields.end)}}color: red;{{/if}} width: {{add 40 2}}pt")).toEqual([
    "error brief.md:9:10 deck/not-shown: A “probe” slide does not show this: “Start”, “End”, “2013-01-15”, “2013-03-31”.",
  ]);
});

it("says which labels of a kind stand in English in a deck in another language", async () => {
  const house = (words: string) => ({
    "slides/probe.hbs": `${PROBE.replace("layout: wide", `layout: wide\nlabels: {${words}}`)}<slide><h1>{{title}}</h1><main><p>{{labels.own}}</p></main></slide>`,
  });
  const korean = BARE.replace("title: Deck", "title: Deck\nlang: ko");
  expect(told(await compileWith(house("en: {own: Own}"), korean))).toEqual([
    "warning house/slides/probe.hbs:1:1 deck/labels-in-english: The kind “probe” has no “own” in “ko”: the English words stand.",
  ]);
  expect(told(await compileWith(house("en: {own: Own}, ko: {own: 우리}"), korean))).toEqual([]);
  expect(told(await compileWith(house("en: {own: Own}"), BARE))).toEqual([]);
});

/** What is told of a template that shows so much of each item. */
const draw = async (shown: string) =>
  told(
    await compileWith({
      "slides/probe.hbs": `${PROBE}<slide><h1>{{title}}</h1><main>{{#each items}}${shown}{{/each}}</main></slide>`,
    }),
  );

it("tells what stands behind a label that is shown alone", async () => {
  expect(await draw("<p>{{label}}</p>")).toEqual([
    "error brief.md:9:11 deck/not-shown: A “probe” slide does not show this: “first”, “second”.",
  ]);
  expect(await draw("<p>{{name}}</p>")).toHaveLength(1);
  expect(await draw("<p>{{label}}</p><p>{{detail}}</p>")).toEqual([]);
  expect(await draw("<p>{{text}}</p>")).toEqual([]);
});

it("tells of a label that is left out, unless the template asks what it means", async () => {
  expect(await draw("<p>{{detail}}</p>")).toEqual([
    "error brief.md:10:3 deck/not-shown: A “probe” slide does not show this: “Two”.",
  ]);
  expect(await draw('<p>{{#if (eq key "one")}}1{{else}}2{{/if}}: {{detail}}</p>')).toEqual([]);
  // “One” is a word of the title.
  expect(await draw("<p>One or Two: {{detail}}</p>")).toEqual([]);
});
