/** Slips in a template's head and in the folder of a pack: one diagnostic each, at its place, the true one. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkOthers } from "../../../src/deck/pack/parts.ts";
import { loadPack } from "../../../src/deck/pack.ts";
import { createReporter } from "../../../src/diagnostics/reporter.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { packFromOption, packFromProject, readPacks } from "../../../src/host/templates.ts";
import { inTemporaryFolder } from "../../support/folders.ts";

const BODY = "---\n<slide><h1>{{title}}</h1></slide>\n";
const LAYOUT = {
  file: "house/layouts/wide.hbs",
  path: "layouts/wide.hbs",
  text: "---\nname: Wide\n---\n<layout></layout>",
};

/** `LINE:COLUMN code: message`. */
function tell(head: string): readonly string[] {
  const text = `---\n${head}\n${BODY}`;
  const { diagnostics } = loadPack([LAYOUT, { file: "house/slides/probe.hbs", path: "slides/probe.hbs", text }]);
  return diagnostics.map(({ code, message, span: { start = 0 } = {} }) => {
    const before = text.slice(0, start);
    return `${before.split("\n").length}:${start - before.lastIndexOf("\n")} ${code}: ${message}`;
  });
}

describe("the head of a template", () => {
  it.each([
    ["kind: probe\ndescription: Probe: two\nlayout: wide", "3:14", "the text of “description” holds a colon"],
    [
      "kind: probe\ndescription: Probe\n layout: wide",
      "4:2",
      "“layout” is indented, as if it belonged to the text of “description”",
    ],
    ["kind: probe\ntitle: One\ntitle: Two\nlayout: wide", "4:1", "“title” stands there twice"],
    ['kind: probe\ntitle: "One\nlayout: wide', "3:8", 'a quotation mark (") opens here and does not close'],
    ["kind: probe\nheadings: {en: [Probe]\nlayout: wide", "", ""],
    ["- kind\n- layout", "2:1", "it is not a list of fields"],
  ])("that is no YAML is told once: %j", (head, place, problem) => {
    const lines = tell(head);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(
      `${place}${place && " "}deck/head-yaml: The template's head is not valid YAML: ${problem}`,
    );
  });

  it.each([
    ["kind: probe\nlayout: {defualt: wide}", ["3:9 deck/head-field-type"]],
    ["kind: probe\nlayout:\n", ["1:1 deck/head-field-missing"]],
    ["kind: probe", ["1:1 deck/head-field-missing"]],
    ["kind: probe\nlayout: wied", ["3:9 deck/unknown-layout"]],
    ["kind: probe\nlayout: wide\nlabels: {en: {a: A, b: B}, ko: {a: 가}}", ["4:28 deck/label-missing"]],
    [
      "kind: probe\nlayout: wide\nlabels: {en: {a: A}, ko: {b: 나}}",
      ["4:10 deck/label-missing", "4:22 deck/label-missing"],
    ],
    ["kind: probe\nlayout: wide\nlabels: {en: {a: A}, ko: {a: 가}}", []],
  ])("%j", (head, codes) => {
    expect(tell(head).map((line) => line.split(": ")[0])).toEqual(codes);
  });
});

it("names the files of a pack that nothing reads", async () => {
  await inTemporaryFolder((folder) => {
    const files = [
      "theme.css",
      "extra.css",
      "swot.html",
      "slide/swot.hbs",
      "slides/swot.html",
      "pictures/logo.png",
      "notes.md",
      "README.md",
      ".DS_Store",
      "pack.yaml",
      "vocabulary.yaml",
      "slides/a.hbs",
      "slides/a.hbs.bak",
      "slides/y.md",
      "slides/.gitkeep",
      "fonts/Inter.ttf",
      "fonts/Inter-Bold.woff2",
      "fonts/OFL.txt",
    ];
    for (const file of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), "");
    }
    const { value: packs } = packFromOption(nodeHost, folder);
    const { diagnostics } = loadPack(readPacks(nodeHost, packs).value);
    const unread = diagnostics.filter(({ code }) => code === "deck/pack-file-unknown").map(({ params }) => params.path);
    expect(unread.sort()).toEqual([
      "extra.css",
      "pack.yaml",
      "slide/swot.hbs",
      "slides/a.hbs.bak",
      "slides/swot.html",
      "slides/y.md",
      "swot.html",
      "vocabulary.yaml",
    ]);
    const hints = (path: string) => diagnostics.find(({ params }) => params.path === path)?.hint;
    expect(hints("pack.yaml")).toBe("Did you mean “pack.yml”?");
    expect(hints("slides/swot.html")).toBe("Did you mean “slides/swot.hbs”?");
    expect(hints("fonts/Inter.ttf")).toContain("add-font");
    expect(hints("fonts/Inter-Bold.woff2")).toContain(".ttf and .otf");
    // What no name speaks of is told to those alone who ask what a pack holds.
    const { report, diagnostics: others } = createReporter();
    checkOthers(readPacks(nodeHost, packs).value, report);
    expect(others.map(({ params }) => params.path).sort()).toEqual(["notes.md", "pictures/logo.png"]);
  });
});

it("tells of the settings of a project under another name, where there are none", async () => {
  await inTemporaryFolder((folder) => {
    const project = { root: folder, folder: join(folder, "briefs") };
    const told = () => packFromProject(nodeHost, project).diagnostics.map(({ message }) => message);
    mkdirSync(project.folder);
    expect(told()).toEqual([]);
    writeFileSync(join(folder, "briefdeck.yaml"), "templates: house\n");
    expect(told()).toEqual(["Nothing reads briefdeck.yaml: the settings of a project stand in briefdeck.yml."]);
    writeFileSync(join(folder, "briefdeck.yml"), "");
    expect(told()).toEqual([]);
  });
});
