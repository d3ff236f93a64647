/** Packs upon packs: `pack.yml`, `briefdeck.yml`, originals under shadows, pages of a pack's own. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { compile } from "../../src/compile.ts";
import { nodeHost } from "../../src/host/node.ts";
import { projectReaders } from "../../src/host/readers.ts";
import { inFolder, inTemporaryFolder } from "../support/folders.ts";
import { fakeTerminal } from "../support/terminal.ts";

type Files = Readonly<Record<string, string>>;

const BRIEF = "---\ntitle: A brief\n---\n\n## A title that says it\n\nA text.\n";
const HOUSE: Files = {
  "briefdeck.yml": "templates: department\n",
  "brief.md": BRIEF,
  "institution/pack.yml":
    "name: institution\nversion: 1.0.0\npages:\n  letter: 11in 8.5in\n  photo: 30cm × 200mm\nlayouts: [cover, section]\n",
  "institution/tokens.css": ":root { --dk2: #4b1d52; --key: #008000 }\n",
  "institution/partials/letterhead.hbs": '<div class="seal" name="Seal">Institution</div>\n',
  "institution/theme.css":
    ".seal { position: absolute; right: 10pt; top: 10pt; width: 90pt; height: 14pt; font-size: 10pt; min-font-size: 8pt }\n",
  "department/pack.yml": "extends: ../institution\nlayouts: [wide]\n",
  "department/tokens.css": ":root { --key: #0000ff }\n",
  "department/partials/standing.hbs":
    '{{> statecraft/standing}}<div class="seal" style="top: 40pt" name="Desk">Desk</div>\n',
};

function inProject<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  return inTemporaryFolder(async (folder) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return inFolder(folder, () => use(folder));
  });
}

const compiled = (files: Files, text = BRIEF) =>
  inProject(files, (folder) =>
    compile({ file: "brief.md", text }, { ...projectReaders(nodeHost, folder), write: false }),
  );

/** What the terminal shows of a build that fails: every message with its place. */
async function complaints(changes: Files, argv: readonly string[] = ["build", "brief.md"]): Promise<readonly string[]> {
  return inProject({ ...HOUSE, ...changes }, async () => {
    const terminal = fakeTerminal();
    expect(await run(argv, terminal)).toBe(1);
    return terminal.written.err
      .split("\n")
      .filter((line) => /^(?:\S+: )?(?:error|warning): /.test(line))
      .map((line) => line.replace(/briefdeck-\w{6}/, "PROJECT"));
  });
}

describe("packs upon packs", () => {
  it("lie upon each other as pack.yml says, from the project's pack down to the packaged one", async () => {
    const { diagnostics, scene, deck } = await compiled(HOUSE, BRIEF.replace("title:", "page: Letter\ntitle:"));
    expect(diagnostics).toEqual([]);
    expect(scene?.theme.colours).toMatchObject({ dk2: "4B1D52", accent1: "12304A" });
    expect(scene?.page).toEqual({ width: 792, height: 612 });
    expect(deck?.slides[0]?.root.classes).toContain("page-letter");
    const sheets = deck?.stylesheets
      .filter(({ file }) => /tokens\.css$/.test(file))
      .map(({ file, layer }) => [layer, file]);
    expect(sheets?.map(([, file]) => file)).toEqual([
      "statecraft/tokens.css",
      "institution/tokens.css",
      "department/tokens.css",
    ]);
    expect(new Set(sheets?.map(([layer]) => layer)).size).toBe(3);
    // The columns follow from the page that the pack adds.
    const rail = scene?.layouts.find(({ id }) => id === "rail")?.placeholders.find(({ name }) => name === "Rail");
    expect(rail?.box.x).toBeCloseTo(54 + 8 * (40.5 + 18), 5);
  });

  it("draw a letterhead on every layout, and let a shadow call what it shadows", async () => {
    const { scene } = await compiled(HOUSE);
    const names = (scene?.layouts ?? []).map(({ id, items }) => [id, items.map(({ name }) => name)] as const);
    expect(names.length).toBe(14);
    for (const [id, items] of names) expect(items, id).toContain("Seal");
    expect(names.find(([id]) => id === "wide")?.[1]).toEqual(expect.arrayContaining(["Desk", "Footer rule"]));
  });

  it("write days as the house does, wherever a deck writes one", async () => {
    const pack = `${HOUSE["institution/pack.yml"]}dates: {long: DD MMMM YYYY, short: DD.MM.YYYY}\n`;
    const text = `---
title: A brief
date: 2013-05-07
sources: {s: {title: A source, date: 2013-04-01}}
---

## A title that says it [@s]

**Action:** Send the text (owner: State; due: 2013-06-09)
`;
    const { scene, diagnostics } = await compiled({ ...HOUSE, "institution/pack.yml": pack }, text);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const shown = JSON.stringify(scene).replaceAll("\u00a0", " ");
    const days = ["07 May 2013", "01 April 2013", "09.06.2013"];
    expect(days.filter((day) => !shown.includes(day))).toEqual([]);
    expect(await complaints({ "department/pack.yml": "dates: {long: dd/mm/yyyy, medium: D}\n" })).toEqual([
      "department/pack.yml:1:15: error: “dates.long” is “dd/mm/yyyy”; it must be a pattern of D, M and Y such as DD.MM.YYYY. [deck/settings-value]",
      "department/pack.yml:1:27: error: “medium” is no field of pack.yml; there are long, short. [deck/settings-unknown]",
    ]);
  });

  it("give the order of layouts: the nearest pack's first, then those of the packs below", async () => {
    const { deck } = await compiled(HOUSE);
    expect(deck?.layouts.slice(0, 3).map(({ id }) => id)).toEqual(["wide", "cover", "section"]);
    const { "department/pack.yml": _, ...rest } = HOUSE;
    const below = await compiled({ ...rest, "department/pack.yml": "extends: ../institution" });
    expect(below.deck?.layouts.slice(0, 3).map(({ id }) => id)).toEqual(["cover", "section", "content"]);
  });

  it("are named by the front matter instead of the project, and once each", async () => {
    const { deck } = await compiled(HOUSE, BRIEF.replace("title:", "templates: institution\ntitle:"));
    expect(deck?.stylesheets.some(({ file }) => file.startsWith("department"))).toBe(false);
    await inProject(HOUSE, async () => {
      const read = projectReaders(nodeHost, ".", "institution").templates("department");
      const found = new Set(read.value.map(({ pack }) => pack));
      expect([...found]).toEqual(["statecraft", "institution", "department"]);
    });
  });
});

describe("what is wrong with packs and projects", () => {
  it.each<[string, Files, readonly string[]]>([
    [
      "a field of a pack",
      { "department/pack.yml": "extend: ../institution\n" },
      [
        "department/pack.yml:1:1: error: “extend” is no field of pack.yml; there are name, version, extends, layouts, pages, fonts, dates. [deck/settings-unknown]",
      ],
    ],
    [
      "a page",
      { "department/pack.yml": "pages: {poster: 90in 40in, odd: wide, 'a b': 1in 1in}\n" },
      [
        "department/pack.yml:1:17: error: “pages.poster” is “90in 40in”; it must be a width and a height of 1 to 56 inches, such as 11in 8.5in. [deck/settings-value]",
        "department/pack.yml:1:33: error: “pages.odd” is “wide”; it must be a width and a height of 1 to 56 inches, such as 11in 8.5in. [deck/settings-value]",
        "department/pack.yml:1:39: error: “pages.a b” is “a b”; it must be a name such as letter or 16:10. [deck/settings-value]",
      ],
    ],
    [
      "an order of layouts",
      { "department/pack.yml": "layouts: [cover, sectoin]\n" },
      ["department/pack.yml:1:18: error: There is no layout “sectoin”. [deck/pack-layout-unknown]"],
    ],
    [
      "YAML",
      { "department/pack.yml": "name: a: b\n" },
      [
        "department/pack.yml:1:7: error: pack.yml cannot be read as YAML: the text of “name” holds a colon and stands in no quotes. [deck/settings-yaml]",
      ],
    ],
    [
      "a pack below that is not there",
      { "department/pack.yml": "extends: ../institutoin\n" },
      ["department/pack.yml:1:10: error: There is no template folder “../institutoin”. [host/templates-missing]"],
    ],
    [
      "a pack below outside of the project",
      { "department/pack.yml": "extends: ../../../../etc\n" },
      [
        "department/pack.yml:1:10: error: The template folder “../../../../etc” lies outside the project folder “PROJECT”. [host/templates-outside]",
      ],
    ],
    [
      "a circle",
      { "institution/pack.yml": "extends: ../department\n" },
      [
        "institution/pack.yml:1:10: error: “../department” lies upon this pack in turn, or more than 8 packs lie upon each other. [host/pack-circle]",
      ],
    ],
    [
      "a field of the project",
      { "briefdeck.yml": "template: department\n" },
      [
        "briefdeck.yml:1:1: error: “template” is no field of briefdeck.yml; there are templates. [deck/settings-unknown]",
      ],
    ],
    [
      "a pack of the project",
      { "briefdeck.yml": "templates: departmnet\n" },
      ["briefdeck.yml:1:12: error: There is no template folder “departmnet”. [host/templates-missing]"],
    ],
    [
      "a page of the brief",
      { "brief.md": BRIEF.replace("title:", "page: leter\ntitle:") },
      ["brief.md:2:7: error: There is no page format “leter”. [deck/unknown-page]"],
    ],
  ])("is told at its place: %s", async (_, changes, expected) => {
    expect(await complaints(changes)).toEqual(expected);
  });
});
