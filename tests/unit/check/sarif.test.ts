import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { RULES } from "../../../src/check/brief/rules/index.ts";
import { uriOf } from "../../../src/check/sarif/places.ts";
import { type CheckedFile, sarifLog } from "../../../src/check/sarif.ts";
import { run } from "../../../src/cli/run.ts";
import { compileText, ROOT, USED } from "../../support/compile.ts";
import { fakeTerminal } from "../../support/terminal.ts";

/** The schema is draft 4; what it uses of it means the same in draft 7. */
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(join(ROOT, "tests/fixtures/sarif/sarif-2.1.0.json"), "utf8"));
const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  schema,
);

function problems(log: unknown): readonly string[] {
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

async function checked(name: string, text: string): Promise<CheckedFile> {
  const { diagnostics, report, sources, bytes } = await compileText(name, text, [], USED);
  return { file: name, ok: bytes !== null, diagnostics, report, sources };
}

const BRIEF = `---
brief: readout
title: T
---

## Plan {#plan}

- a [broken](#nowhere)

<!-- lint-ignore L22: one word is the code name -->

## Plan {#other}

- b
`;

describe("SARIF", () => {
  it("is valid by the schema of the standard, for findings, waivers, decks and nothing at all", async () => {
    const found = await checked("briefs/a b.md", BRIEF);
    const deck: CheckedFile = { file: "x.pptx", ok: true, diagnostics: [], report: null, sources: new Map() };
    expect(problems(sarifLog([], "1.0.0"))).toEqual([]);
    expect(problems(sarifLog([found, deck], "1.0.0"))).toEqual([]);
    // A schema that accepts everything would prove nothing.
    const log = sarifLog([found], "1.0.0");
    expect(problems({ ...log, version: "3" })).not.toEqual([]);
    expect(problems({ ...log, runs: [{ ...log.runs[0], columnKind: "bytes" }] })).not.toEqual([]);
  });

  it("names every rule with its help, its sources and its weight by status", () => {
    const rules = sarifLog([], "1.0.0").runs[0]?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const { help, helpUri } of rules) {
      expect(help?.markdown).toContain("](http");
      expect(helpUri).toMatch(/^https?:/);
    }
  });

  it("puts findings under their rule, others under their code, at lines and columns", async () => {
    const [run] = sarifLog([await checked("a b.md", BRIEF)], "1.0.0").runs;
    const results = run?.results ?? [];
    const by = (ruleId: string) => results.filter((one) => one.ruleId === ruleId);
    expect(by("L23").map(({ locations }) => locations[0]?.physicalLocation)).toEqual([
      {
        artifactLocation: { uri: "a%20b.md" },
        region: { startLine: 12, startColumn: 1, endLine: 12, endColumn: 17 },
      },
    ]);
    expect(by("L23")[0]?.relatedLocations?.[0]?.physicalLocation.region?.startLine).toBe(6);
    expect(results.some(({ ruleId }) => ruleId.startsWith("brief/"))).toBe(true);
    for (const { ruleId, ruleIndex } of results) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it("keeps what is waived as suppressed in the source, with the reason", async () => {
    const [run] = sarifLog([await checked("a.md", BRIEF)], "1.0.0").runs;
    const waived = run?.results.filter(({ suppressions }) => suppressions.length > 0) ?? [];
    expect(waived.map(({ ruleId, suppressions }) => [ruleId, suppressions[0]?.justification])).toEqual([
      ["L22", "one word is the code name"],
    ]);
    expect(waived[0]?.suppressions[0]?.location?.physicalLocation.region?.startLine).toBe(10);
  });

  it.each([
    ["briefs/a b.md", "briefs/a%20b.md"],
    ["a\\b\\c.md", "a/b/c.md"],
    ["C:\\a b\\c.md", "file:///C:/a%20b/c.md"],
    ["x/C:/a.md", "x/C%3A/a.md"],
    ["CD:/a.md", "CD%3A/a.md"],
    ["/C:/a.md", "/C%3A/a.md"],
  ])("calls %s by a reference of its own", (file, uri) => {
    expect(uriOf(file)).toBe(uri);
  });

  it("is what the command line prints", async () => {
    const terminal = fakeTerminal();
    const path = join(ROOT, "tests/bad/check-walk-in-not-ready/brief.md");
    expect(await run(["check", path, "--format", "sarif"], terminal)).toBe(1);
    const log = JSON.parse(terminal.written.out);
    expect(problems(log)).toEqual([]);
    expect(log.runs[0].invocations[0].exitCode).toBe(1);
    expect(log.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain("L26");
  });
});
