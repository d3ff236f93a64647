import { describe, expect, it } from "vitest";
import { lateExpression } from "../../../src/data/late-expression.ts";

const TEXT = "Seoul, 7 May 2013: Park \u00c9lys\u00e9e\n\u4f60\u597d 42";
const EXPRESSIONS = [/\p{L}+/u, /\p{L}+/gu, /\p{Lu}(?<rest>\p{Ll}*)/gu, /[\s,:]+/g, /\p{Nd}+/uy, /^s\w+/i, /nothing/u];

/** What each method of strings and expressions answers, a few times over: `g` and `y` remember where they were. */
const answers = (one: RegExp): unknown => [
  one.source,
  one.flags,
  [one.global, one.ignoreCase, one.multiline, one.dotAll, one.sticky, one.unicode, one.hasIndices],
  String(one),
  [one.test(TEXT), one.lastIndex, one.test(TEXT), one.lastIndex],
  [one.exec(TEXT), one.lastIndex, one.exec(TEXT), one.lastIndex],
  TEXT.match(one),
  one.global ? [...TEXT.matchAll(one)] : null,
  one.global ? TEXT.replaceAll(one, "<$&>") : null,
  TEXT.replace(one, "<$&>"),
  TEXT.replace(one, (match, ...groups) => `<${match} ${groups.length}>`),
  TEXT.search(one),
  TEXT.split(one),
  TEXT.split(one, 2),
  new RegExp(one.source, "u").test(TEXT),
  new RegExp(one, "gi").flags,
];

describe("an expression that is made when it is first used", () => {
  it.each(EXPRESSIONS)("answers as %s does", (literal) => {
    // As the build has it: in the place of a literal.
    const late = lateExpression(literal.source, literal.flags) as RegExp;
    expect(answers(late)).toEqual(answers(literal));
    literal.lastIndex = 3;
    late.lastIndex = 3;
    expect(late.exec(TEXT)).toEqual(literal.exec(TEXT));
  });

  it("is made at the first use, and once", () => {
    const Plain = globalThis.RegExp;
    let made = 0;
    globalThis.RegExp = new Proxy(Plain, {
      construct: (target, given) => {
        made += 1;
        return Reflect.construct(target, given);
      },
    });
    try {
      const late = lateExpression("\\p{L}", "u");
      expect([late.source, late.flags, late.global, late.lastIndex, made]).toEqual(["\\p{L}", "u", false, 0, 0]);
      late.test("a");
      late.test("b");
      expect(made).toBe(1);
    } finally {
      globalThis.RegExp = Plain;
    }
  });

  it("is as its literal where that is wrong, but later", () => {
    expect(() => lateExpression("(", "u").test("a")).toThrow(SyntaxError);
  });

  it("takes the words of another expression", () => {
    expect(lateExpression(/\p{L}/u, "gu").flags).toBe("gu");
  });
});
