/** Templates are hostile: what attacks on Handlebars have used, and what keeps a template within its bounds. */
import { describe, expect, it } from "vitest";
import { precompileProgram } from "../../../src/deck/handlebars/library.ts";
import { readTemplate } from "../../../src/deck/handlebars/parse.ts";
import { Markup } from "../../../src/deck/markup/markup.ts";
import { busy } from "../../support/busy.ts";
import { fillAll } from "./filling.ts";
import { SNIPPETS } from "./handlebars-guide.ts";

class Inherits {
  readonly own = "own";
  get inherited() {
    return "inherited";
  }
  method() {
    return "method";
  }
}

const view = {
  text: "text",
  list: ["a", "b"],
  object: { a: 1 },
  markup: new Markup("<b>m</b>"),
  inherits: new Inherits(),
  ast: { type: "Program", body: [{ type: "MustacheStatement" }] },
  code: "alert(1)",
  call: () => "called",
  strange: { toString: "no function", valueOf: 1 },
  bare: Object.assign(Object.create(null), { a: 1 }),
};

/** From the advisories of 2019 to 2021 and 2026, and what a reader of the generated code would try. */
const ATTACKS = [
  "{{constructor}}",
  "{{constructor.constructor}}",
  "{{object.constructor.name}}",
  "{{this.constructor.constructor}}",
  "{{__proto__}}{{object.__proto__.toString}}",
  '{{lookup this "constructor"}}{{lookup (lookup this "__proto__") "constructor"}}',
  '{{lookup text "constructor"}}{{lookup list "push"}}{{lookup markup "plain"}}',
  '{{#with "s" as |string|}}{{#with "e"}}{{#with split as |conslist|}}{{this.pop}}{{this.push (lookup string.sub "constructor")}}{{this.pop}}{{#with string.split as |codelist|}}{{this.pop}}{{this.push "return process.exit(1);"}}{{this.pop}}{{#each conslist}}{{#with (string.sub.apply 0 codelist)}}{{this}}{{/with}}{{/each}}{{/with}}{{/with}}{{/with}}{{/with}}',
  '{{#with (__lookupGetter__ "__proto__")}}{{this}}{{/with}}',
  '{{__defineGetter__ "undefined" valueOf}}{{#with __lookupGetter__}}{{__defineGetter__ "propertyIsEnumerable" (this.bind (this.bind 1))}}{{/with}}',
  "{{#with list.push}}{{this}}{{/with}}",
  "{{list.length.constructor}}",
  "{{#each this}}{{@key}}{{/each}}{{@root.constructor}}",
  "{{@partial-block}}{{@run}}{{@_parent.run}}",
  "{{#each list}}{{@../../run}}{{/each}}",
  "{{helperMissing}}{{blockHelperMissing 1}}{{#blockHelperMissing list}}x{{/blockHelperMissing}}",
  '{{#with "constructor" as |x|}}{{lookup @root x}}{{/with}}',
  "{{> (lookup . 'ast')}}",
  "{{> (lookup . 'call')}}",
  "{{> (lookup . 'code')}}",
  "{{> ast}}{{> call}}{{> constructor}}{{> __proto__}}{{> toString}}",
  "{{#> constructor}}fallback{{/constructor}}{{#> toString}}fallback{{/toString}}{{#> __proto__}}fallback{{/__proto__}}",
  '{{> "x\\" + globalThis.pwned() + \\""}}',
  '{{> [x"); globalThis.pwned(); ("]}}',
  '{{#> [a"+globalThis.pwned()+"]}}fallback{{/[a"+globalThis.pwned()+"]}}',
  "{{#*inline \"a'+globalThis.pwned()+'\"}}x{{/inline}}",
  "{{#*inline '__proto__'}}x{{/inline}}{{> __proto__}}",
  '{{["); globalThis.pwned(); //]}}',
  '{{eq \'a\u2028"+globalThis.pwned()+"\' "\\\\"}}',
  ['");globalThis.pwned();("{{text}}`$', "{globalThis.pwned()}`*/ </script>"].join(""),
  "{{#each list as |constructor __proto__|}}{{constructor}}{{__proto__}}{{/each}}",
  "{{#each list as |text get|}}{{text}}{{get}}{{/each}}",
  "{{#each list as |helpers container|}}{{helpers}}{{container}}{{/each}}",
  "{{add 1e999 -1e999}}{{add 0x10 1}}",
  "{{#if text includeZero=constructor}}x{{/if}}",
  "{{> a constructor=text __proto__=text}}",
  "{{call}}{{inherits.own}}{{inherits.inherited}}{{inherits.method}}",
];

const PARTIALS = { a: "[{{constructor}}{{__proto__}}]" };
const INLINES = ["a'+globalThis.pwned()+'", "__proto__"];

describe("attacks", () => {
  it.each(ATTACKS)("%s", (text) => {
    let ran = false;
    Object.assign(globalThis, { pwned: () => (ran = true), alert: () => (ran = true) });
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    const { text: filled } = fillAll(text, PARTIALS, view, INLINES);
    expect(ran).toBe(false);
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
    // Its own text may name them.
    if (!text.includes("pwned"))
      expect(filled ?? "").not.toMatch(/function|native code|\[object|called|inherited|method/);
  });

  it("reads a field by its own name, whatever the name", () => {
    expect(fillAll("{{> a constructor=text __proto__=text}}", PARTIALS, view).text).toBe("[texttext]");
    expect(fillAll("{{#each list as |get call|}}{{get}}{{call}}{{/each}}", {}, view).text).toBe("a0b1");
  });

  it("compares no context by its letters", () => {
    const text =
      "{{#with strange}}{{#each @root.list}}{{this}}{{../toString}}{{/each}}{{/with}}{{#with bare}}{{#each @root.list}}{{../a}}{{/each}}{{/with}}";
    expect(fillAll(text, {}, view)).toEqual({ text: "ano functionbno function11", faults: [] });
  });
});

/** What generated code is made of, beside numbers and the strings of `STRINGS`. */
const WORDS =
  /^(?:compiler|main|main_d|function|fn|props|container|depth0|helpers|partials|data|blockParams|depths|var|stack1|alias\d+|buffer|decorators|return|call|nullContext|null|undefined|invokePartial|noop|program|if|else|use(?:Partial|Data|Depths|BlockParams|Decorators)|compat|true|lookupProperty|parent|propertyName|Object|prototype|hasOwnProperty|decorator|typeof|throw|new|Error)$/;
const STRINGS =
  /^"(?:|compiler|main|main_d|\d+|\d+_d|>= 4\.3\.0|name|hash|fn|inverse|data|args|helpers|partials|decorators|depths|blockParams|includeZero|use(?:Partial|Data|Depths|BlockParams|Decorators)|compat|text|output|get|call|literal|block|enter|leave|named|context|fields|broken|root|index|key|first|last|partial-block|inline|@partial-block|function|Missing decorator: \\"inline\\")"$/;

describe("the code that Handlebars generates", () => {
  const templates = [
    ...Object.values(SNIPPETS).flat(),
    ...ATTACKS.map((text) => ({ text, partials: PARTIALS, inlines: INLINES })),
  ];

  it("holds nothing of a template but its structure and, in quotation marks, names of partials", () => {
    let read = 0;
    for (const { text, partials = {}, inlines = [] } of templates) {
      const names = { partials: new Set(Object.keys(partials)), inlines: new Set(inlines) };
      const { value: sound, draft } = readTemplate("main.hbs", text, 0, names);
      const value = sound ?? draft;
      if (value === undefined) continue;
      read++;
      const strings = new Set([...value.inserts, ...inlines].map((name) => JSON.stringify(name)));
      const code = precompileProgram(value.program);
      const tokens = code.match(/"(?:[^"\\]|\\.)*"|[A-Za-z_$][\w$]*|\d+|\S/g) ?? [];
      const foreign = tokens.filter((token) => {
        if (token.startsWith('"')) return !STRINGS.test(token) && !strings.has(token);
        return /^\w/.test(token) ? !/^\d+$/.test(token) && !WORDS.test(token) : !/^[-[\]{}()=!?:;,.+|&]$/.test(token);
      });
      expect(foreign, text).toEqual([]);
    }
    expect(read).toBeGreaterThan(190);
  });
});

describe("faults", () => {
  it("are all told, each at its place, and once", () => {
    const text = `{{tex}}{{#each list}}{{nam}}{{/each}}{{#if (gt text 1)}}a{{/if}}{{> part}}{{#each text}}{{unread}}{{/each}}{{upper (upper tex)}}{{object}}`;
    const { text: filled, faults } = fillAll(text, { part: "{{partt}}" }, view);
    expect(filled).toBeNull();
    expect(faults.map(({ code, at }) => [code, at])).toEqual([
      ["deck/unknown-field", "tex"],
      ["deck/no-fields", "nam"],
      ["deck/helper-argument-type", "text"],
      ["deck/unknown-field", "partt"],
      ["deck/not-a-list", "text"],
      ["deck/unknown-field", "tex"],
      ["deck/not-text", "object"],
    ]);
  });

  it("of the text are all told as well", () => {
    const { faults } = fillAll("{{uper a}}{{#repeat 3}}{{log b}}{{/repeat}}{{> no}}{{@level}}{{add 1}}", {}, view);
    expect(faults.map(({ at }) => at)).toEqual(["uper", "repeat", "log", "no", "@level", "{{add 1}}"]);
  });

  it("are not told again by what is made of a broken value", () => {
    const text =
      "{{#with missing}}{{a}}{{/with}}{{#each (where missing 'a' 1)}}{{b}}{{/each}}{{> part missing x=1}}{{> part2 x=missing}}";
    const { faults } = fillAll(text, { part: "{{y}}", part2: "{{x.y}}" }, view);
    expect(faults.map(({ message }) => message)).toEqual(Array(4).fill("There is no field “missing” here."));
  });

  it("of a long list of them stop at fifty", () => {
    const text = Array.from({ length: 80 }, (_, index) => `{{none${index}}}`).join("");
    expect(fillAll(text, {}, view).faults).toHaveLength(50);
  });
});

describe("bounds", () => {
  const many = {
    many: Array.from({ length: 1000 }, (_, index) => ({ n: index })),
    list: Array.from({ length: 100 }, () => 1),
  };

  it.each([
    ["inline partials that insert themselves", '{{#*inline "a"}}{{> a}}{{/inline}}{{> a}}', "deck/partial-recursion"],
    ["partials with a computed name that insert themselves", "{{> b}}", "deck/partial-recursion"],
    [
      "helpers that read a long list again and again",
      "{{#each many}}{{#each @root.many}}{{count (where @root.many 'n' 1)}}{{/each}}{{/each}}",
      "deck/too-many-steps",
    ],
    [
      "empty loops",
      "{{#each many}}{{#each @root.many}}{{#each @root.many}}{{/each}}{{/each}}{{/each}}",
      "deck/too-many-steps",
    ],
    [
      "sections",
      "{{#many}}{{#@root.many}}{{#@root.many}}{{/@root.many}}{{/@root.many}}{{/many}}",
      "deck/too-many-steps",
    ],
    ["output", `{{#each many}}{{#each @root.list}}${"x".repeat(100)}{{/each}}{{/each}}`, "deck/output-size"],
  ])("stop %s", (_, text, code) => {
    const started = busy();
    const { faults } = fillAll(text, { b: "{{> (lookup @root 'b')}}" }, { ...many, b: "b" }, ["a"]);
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    expect(busy() - started).toBeLessThan(5000);
  });

  it("hold for a template of more blocks than anybody writes", () => {
    const started = busy();
    const { faults } = fillAll("{{#if text}}x{{/if}}".repeat(50_000), {}, view);
    expect(faults.map(({ code }) => code)).toEqual(["deck/template-size"]);
    expect(busy() - started).toBeLessThan(5000);
  });

  it("hold where partials and blocks are as deep as they may be", () => {
    const deep = `${"{{#if text}}".repeat(99)}{{> a}}${"{{/if}}".repeat(99)}`;
    const { faults } = fillAll(deep, { a: deep }, view);
    expect(faults.map(({ code }) => code)).toEqual([
      expect.stringMatching(/^deck\/(?:partial-recursion|template-nesting)$/),
    ]);
  });
});
