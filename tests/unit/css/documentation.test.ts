import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PROPERTIES } from "../../../src/scene/css/properties/property.ts";
import { ELEMENTS } from "../../../src/scene/css/selectors/part.ts";
import { PSEUDO_CLASSES } from "../../../src/scene/css/selectors/pseudo.ts";
import { UNITS } from "../../../src/scene/css/values/length.ts";
import { THEME_SLOTS } from "../../../src/scene/types.ts";

const readme = readFileSync(new URL("../../../templates/README.md", import.meta.url), "utf8");
const section = readme.slice(readme.indexOf("## CSS"));
const codes = (text: string): string[] => Array.from(text.matchAll(/`([^`]+)`/g), (match) => match[1] ?? "");

/** In the table `a b: x y` documents property a, and b with the keywords x and y. */
const documented = codes(section.slice(section.indexOf("| group"), section.indexOf("**Theme variables**"))).map(
  (code) => {
    const [names = "", values = ""] = code.split(":");
    return { names: names.trim().split(/\s+/), values: values.trim().split(/\s+/).filter(Boolean) };
  },
);
const names = documented.flatMap((entry) => entry.names);
const covers =
  (name: string) =>
  (property: string): boolean =>
    name.endsWith("*") ? property.startsWith(name.slice(0, -1)) : property === name;

describe("templates/README.md", () => {
  it("lists every property, and none that is not", () => {
    const known = [...PROPERTIES.keys()];
    expect(known.filter((property) => !names.some((name) => covers(name)(property)))).toEqual([]);
    // `col` is the element whose width a table takes.
    expect(names.filter((name) => name !== "col" && !known.some(covers(name)))).toEqual([]);
  });
  it("gives the keywords that these properties take", () => {
    for (const { names, values } of documented.filter((entry) => entry.values.length > 0)) {
      const words = PROPERTIES.get(names.at(-1) ?? "")?.parser.words ?? [];
      expect(values.filter((value) => !value.startsWith('"')).sort()).toEqual([...words].sort());
    }
  });
  it("lists the pseudo-classes, units, theme variables and elements", () => {
    expect(Object.keys(PSEUDO_CLASSES).filter((name) => !section.includes(`:${name}`))).toEqual([]);
    const units =
      codes(section)
        .find((code) => code.startsWith("pt in"))
        ?.split(" ") ?? [];
    expect(units.sort()).toEqual([...UNITS, "%"].sort());
    const accents = THEME_SLOTS.filter((slot) => !slot.startsWith("accent"));
    expect(accents.filter((slot) => !section.includes(`--${slot}`))).toEqual([]);
    const markup = readme.slice(readme.indexOf("Elements:"), readme.indexOf("Attributes everywhere"));
    const listed = new Set(codes(markup).flatMap((code) => code.match(/^[a-z0-9 ]+/)?.[0].split(" ") ?? []));
    expect([...ELEMENTS].filter((name) => name !== "notes" && !listed.has(name))).toEqual([]);
  });
});
