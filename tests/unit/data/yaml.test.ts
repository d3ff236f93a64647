import { describe, expect, it } from "vitest";
import { isMap } from "yaml";
import { mapFields, plainValue, readYaml, resolved } from "../../../src/data/yaml.ts";
import { busy } from "../../support/busy.ts";

const values = (text: string, asText = false) => {
  const { fields, document } = readYaml(text);
  return Object.fromEntries(fields.map(({ name, value }) => [name, plainValue(value, document, asText)]));
};

describe("YAML", () => {
  it("leaves dates, ratios and old truth values as text", () => {
    expect(values("a: 16:9\nb: 2013-05-07\nc: no\nd: 0.10\ne: true\nf:")).toEqual({
      a: "16:9",
      b: "2013-05-07",
      c: "no",
      d: 0.1,
      e: true,
      f: null,
    });
    expect(values("d: 0.10\ne: true", true)).toEqual({ d: "0.10", e: "true" });
  });

  it("follows aliases, to the last anchor of their name before them", () => {
    expect(values("a: &x 1\nb: *x\nc: &x 2\nd: *x")).toEqual({ a: 1, b: 1, c: 2, d: 2 });
    const { fields, document } = readYaml("a: &m {k: v}\nb: *m");
    const target = resolved(fields[1]?.value ?? null, document);
    expect(isMap(target) && mapFields(target).map(({ name }) => name)).toEqual(["k"]);
  });

  it.each([
    `a: ${"[".repeat(3000)}`,
    `${"- ".repeat(3000)}a`,
    `x: &x 1\ny:\n  ${"- ".repeat(600)}*x`,
    Array.from({ length: 600 }, (_, i) => `${" ".repeat(i)}k:`).join("\n"),
  ])("takes deep nesting without throwing (%#)", (text) => {
    expect(() => values(text)).not.toThrow();
  });

  it("names keys that hold others in a word, however deep they go", () => {
    const nested = (depth: number): string => `a: {b${"{".repeat(depth)}c: {d: [e]}, f: g}\n`;
    for (const text of [nested(40), nested(90), `? ${"[".repeat(60)}a${"]".repeat(60)}\n: b\n`]) {
      const start = process.cpuUsage().user;
      expect(readYaml(text).fields.every(({ name }) => name.length < 100)).toBe(true);
      expect(process.cpuUsage().user - start).toBeLessThan(2_000_000);
    }
    expect(readYaml("? {a: {b: c}}\n: d\n").fields.map(({ name }) => name)).toEqual(["{…}"]);
    expect(readYaml("? {a: b}\n: d\n").fields.map(({ name }) => name)).toEqual(['{"a":"b"}']);
    expect(readYaml("? [[a]]\n: d\n").fields.map(({ name }) => name)).toEqual(["[…]"]);
  });

  it("tells keys that stand twice in one map", () => {
    const text = "a: 1\nb: {c: 1, d: 2, c: 3}\na: 2";
    const { problems } = readYaml(text);
    expect(problems.map(({ message, start, end }) => [message, text.slice(start, end), start])).toEqual([
      ["“a” stands there twice", "a", 27],
      ["“c” stands there twice", "c", 21],
    ]);
  });

  it("resolves thousands of aliases at once", () => {
    const text = `a: &a {k: v}\n${Array.from({ length: 5000 }, (_, i) => `b${i}: *a`).join("\n")}`;
    const start = busy();
    expect(Object.keys(values(text))).toHaveLength(5001);
    expect(busy() - start).toBeLessThan(4000);
  });
});
