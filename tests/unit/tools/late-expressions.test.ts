import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { withLateExpressions, withLateRules } from "../../../src/tools/late-expressions.mjs";

const late = (source: string): string => withLateExpressions(source, "late.ts");
const IMPORT = '\nimport { lateExpression as briefdeckLate } from "late.ts";\n';

describe("the build", () => {
  it.each([
    ["a constant", "const A = /\\p{L}/u;", 'const A = briefdeckLate("\\\\p{L}", "u");'],
    ["one that is exported", "export const A = /[^\\p{N}]/gu;", 'export const A = briefdeckLate("[^\\\\p{N}]", "gu");'],
    ["one in a list", "const A: R[] = [[/\\P{L}/u, 1]];", 'const A: R[] = [[briefdeckLate("\\\\P{L}", "u"), 1]];'],
    ["one that is put together", 'const A = new RegExp("a" + B, "u");', 'const A = briefdeckLate("a" + B, "u");'],
    [
      "one that a class keeps",
      "class A { static b = /\\p{L}/u }",
      'class A { static b = briefdeckLate("\\\\p{L}", "u") }',
    ],
  ])("makes %s late", (_, source, made) => {
    expect(late(source)).toBe(made + IMPORT);
  });

  it.each([
    ["a quick one", "const A = /a+/u;"],
    ["one in a function", "const a = (b: string) => /\\p{L}/u.test(b);"],
    ["one that a function puts together", 'function a() { return new RegExp("a", "u"); }'],
    ["one in a method", "const a = { b() { return /\\p{L}/u } }; class A { c() { return /\\p{L}/u } }"],
    ["one of each object", "class A { b = /\\p{L}/u }"],
    ["what only looks like one", 'const A = "/\\\\p{L}/u"; // /\\p{L}/u'],
  ])("leaves %s as it is", (_, source) => {
    expect(late(source)).toBe(source);
  });

  it("keeps every line at its place", () => {
    const source = 'import { a } from "b";\n\nconst A = /\\p{L}/u;\nthrow new Error("x");\n';
    expect(late(source).split("\n").indexOf('throw new Error("x");')).toBe(3);
  });

  it("makes the rules of marked late, and says when it finds none", () => {
    const marked = readFileSync(createRequire(import.meta.url).resolve("marked"), "utf8");
    expect(withLateRules(marked, "late.ts")).toMatch(/getRegex:\(\)=>briefdeckLate\(/);
    expect(() => withLateRules("export const a = 1;", "late.ts")).toThrow("another way");
  });
});
