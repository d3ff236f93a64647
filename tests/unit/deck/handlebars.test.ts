import Handlebars from "handlebars";
import { describe, expect, it } from "vitest";
import { fillTemplate } from "../../../src/deck/handlebars/fill.ts";
import { parseTemplate } from "../../../src/deck/handlebars/parse.ts";
import { OPEN } from "../../../src/deck/handlebars/values.ts";
import { Markup } from "../../../src/deck/markup/markup.ts";
import { busy } from "../../support/busy.ts";
import { fillAll, NO_NAMES } from "./filling.ts";

const view = {
  title: "Rails & <roads>",
  empty: "",
  zero: 0,
  none: null,
  yes: true,
  list: [
    { name: "a", inner: ["x", "y"], title: "A" },
    { name: "b", inner: [], title: "B" },
  ],
  no: [],
  object: { one: 1, two: 2 },
  deep: { er: { title: "below" } },
  markup: new Markup("<b>bold &amp; x</b>"),
  due: new Markup("<span>2013-06-30</span>"),
  clause: new Markup("talks [<b>soon</b>] or [la<i>te] x</i>"),
  blank: new Markup(""),
  marked: [{ text: new Markup("<b>1</b>") }, { text: 2 }],
  attributes: { side: "left", [OPEN]: true },
};

/** Fills `text`; the result, or what went wrong first. */
function fill(text: string, partials: Readonly<Record<string, string>> = {}, data: object = view) {
  const filled = fillAll(text, partials, data, ["row"]);
  return filled.text ?? filled.faults[0];
}

describe("agrees with Handlebars", () => {
  it.each([
    "{{title}} and {{zero}}{{none}}{{yes}}",
    "{{#if list}}some{{else}}none{{/if}}{{#unless no}}no{{/unless}}",
    "{{#if zero}}a{{else if empty}}b{{else if title}}c{{else}}d{{/if}}",
    "{{#each list}}{{@index}}{{@first}}{{@last}} {{name}} {{../title}}{{#each inner}}[{{this}}{{@../index}}{{../../title}}]{{else}}-{{/each}}\n{{/each}}",
    "{{#each object}}{{@key}}={{this}};{{/each}}{{#each no}}x{{else}}nothing{{/each}}",
    "{{#with deep.er}}{{title}} {{../title}} {{@root.title}}{{/with}}",
    "{{#each list as |entry place|}}{{place}}:{{entry.name}} {{#with ../deep}}{{entry.name}}{{er.title}}{{/with}}{{/each}}",
    "  {{#if yes}}\n    kept  \n  {{/if}}\n{{~ title ~}}  \n!",
    "{{! a comment }}{{!-- another {{title}} --}}\\{{title}} {{list.length}} {{list.0.name}} {{list.[1].name}}",
    "{{> card}}{{> card deep.er}}{{#each list}}{{> card title=../title extra=name}}{{/each}}",
    "{{#each list}}{{#> frame}}<{{name}}{{../title}}>{{/frame}}{{/each}}",
  ])("on %j", (text) => {
    const partials = { card: "[{{title}}]", frame: "({{> @partial-block}})" };
    const real = Handlebars.create();
    for (const [name, source] of Object.entries(partials)) real.registerPartial(name, source);
    expect(fill(text, partials)).toBe(real.compile(text, { preventIndent: true })(view).replaceAll("&#x27;", "&#39;"));
  });
});

describe("values", () => {
  it("inserts markup as it is, and its plain text within a tag", () => {
    expect(fill('<p name="{{markup}}">{{markup}}</p>')).toBe('<p name="bold &amp; x"><b>bold &amp; x</b></p>');
    expect(fill("<!-- don't --><p>{{markup}}</p>")).toContain("<p><b>");
  });

  it.each([
    ["{{upper markup}}", "<b>BOLD &amp; X</b>"],
    ["{{upper title}}", "RAILS &amp; &lt;ROADS&gt;"],
    ["{{count list}}{{count none}}", "20"],
    ["{{#each (first list 1)}}{{name}}{{/each}}{{#each (slice list 1 2)}}{{name}}{{/each}}", "ab"],
    ['{{date "2013-05-07"}}|{{date "2013-02" "short"}}|{{date "soon" "long"}}', "7 May 2013|Feb\u00a02013|soon"],
    [
      '{{date due "short"}}|{{date "2013-05-07T08:00-04:00" "full"}}',
      "<span>30\u00a0Jun\u00a02013</span>|7 May 2013, 08:00 (UTC−04:00)",
    ],
    ['{{#each (where list "name" "b")}}{{title}}{{/each}}{{count (where list "inner.length" 2)}}', "B1"],
    ['{{lookup object "two"}}{{lookup object "three"}}{{lookup object "constructor"}}{{lookup title "length"}}', "2"],
    ["{{brackets clause}}{{brackets title}}", "talks <u>[<b>soon</b>]</u> or [la<i>te] x</i>Rails &amp; &lt;roads&gt;"],
    ["{{#if (and yes (or no zero (gt (add 1 2) 2)))}}y{{/if}}{{#if (lt 1 1)}}z{{/if}}", "y"],
    ['{{#if (eq list.0.name "a")}}same{{/if}}{{#if (not empty)}}!{{/if}}{{eq markup "bold &amp; x"}}', "same!true"],
    ["{{attributes.side}}-{{attributes.other}}-{{#with attributes}}{{nothing}}{{/with}}", "left--"],
    [
      "{{add 0.1 0.2}} {{sub 1 zero}} {{mul 3 -2}} {{div 1 4}} {{div 1 3}} {{add 123456789012 0.5}}",
      "0.3 1 -6 0.25 0.333333333333333 123456789012.5",
    ],
    ["{{join list.0.inner ', '}}|{{join list ' & ' 'name'}}|{{join no ', '}}|{{join none ', '}}", "x, y|a &amp; b||"],
    ["{{join marked ' < ' 'text'}}|<p title='{{join marked ', ' 'text'}}'>", "<b>1</b> &lt; 2|<p title='1, 2'>"],
    [
      "{{default title 'x'}} {{default empty 'x'}} {{default none 'x'}} {{default zero 'x'}} {{default blank 'x'}}",
      "Rails &amp; &lt;roads&gt; x x 0 x",
    ],
    ["{{lower title}} {{lower markup}} {{lower none}}", "rails &amp; &lt;roads&gt; <b>bold &amp; x</b> "],
    [
      '{{days "2013-05-07" "2013-06-30"}} {{days due "2013-06-29T08:00-04:00"}} {{days none due}} {{days "2012-02-28" "2012-03-01"}}',
      "54 -1  2",
    ],
    [
      '{{duration 120 "minutes"}}, {{duration 590 "minutes"}}, {{duration 180 "minutes"}}',
      "120\u00a0minutes, 9\u00a0h\u00a050\u00a0min, 3\u00a0h",
    ],
    [
      '{{date "2013-05-07" "DD.MM.YYYY"}} {{date "2013-05-07" "D MMM YY"}} {{date due "YYYY/M/D"}} {{date "2013-05" "DD.MM.YYYY"}} {{date "2013-05-07" "YYYY년 M월"}}',
      "07.05.2013 7 May 13 <span>2013/6/30</span> May 2013 2013년 5월",
    ],
    [
      "{{#with title}}{{this}}{{../yes}}{{/with}}{{#each list.0.inner}}{{this}}{{/each}}".replace(
        "{{> @root.nothing}}",
        "{{this}}",
      ),
      "Rails &amp; &lt;roads&gt;truexy",
    ],
    ["{{#if (has list.0.inner 'x')}}x{{/if}}<p class='{{list.0.inner}}'>", "x<p class='x y'>"],
  ])("%s", (text, wanted) => expect(fill(text)).toBe(wanted));

  it("never takes a brief's braces or tags for template text", () => {
    expect(fill("{{title}}", {}, { title: "{{secret}} <script> {{> x}}" })).toBe(
      "{{secret}} &lt;script&gt; {{&gt; x}}",
    );
  });
});

describe("reports at the place", () => {
  it.each([
    ["<h1>{{titel}}</h1>", "deck/unknown-field", "titel", "Did you mean “title”?"],
    ["{{#if titel}}x{{/if}}", "deck/unknown-field", "titel", "Did you mean “title”?"],
    ["{{#each lst}}x{{/each}}", "deck/unknown-field", "lst", "Did you mean “list”?"],
    ["{{deep.er.titl}}", "deck/unknown-field", "deep.er.titl", "Did you mean “title”?"],
    ["{{#each list}}{{empty}}{{/each}}", "deck/unknown-field", "empty", "“../empty”"],
    ["{{none.src}}", "deck/empty-value", "none.src", "{{#if none}}"],
    ["{{title.foo}}", "deck/no-fields", "title.foo", "inspect"],
    ["{{markup.constructor}}", "deck/no-fields", "markup.constructor", "inspect"],
    ["{{constructor}}", "deck/unknown-field", "constructor", ""],
    ["{{deep.__proto__.x}}", "deck/unknown-field", "deep.__proto__.x", ""],
    ["{{#if (uper title)}}x{{/if}}", "deck/unknown-helper", "uper", "“upper”"],
    ["{{nowhere list 0}}", "deck/unknown-helper", "nowhere", ""],
    ["{{log title}}", "deck/template-feature", "log", "inspect"],
    ["{{#repeat 3}}x{{/repeat}}", "deck/unknown-block", "repeat", "{{#each repeat}}"],
    ["a {{> crad}}", "deck/unknown-partial", "crad", "“card”"],
    ["{{count}}", "deck/unknown-field", "count", "{{count list}}"],
    ["{{gt 1}}", "deck/helper-arguments", "{{gt 1}}", "{{gt a b}}"],
    ["{{count title}}", "deck/helper-argument-type", "title", "{{count list}}"],
    ["{{deep}}", "deck/not-text", "deep", ""],
    ["{{list}}", "deck/not-text", "list", "{{#each}}"],
    ["{{#each title}}x{{/each}}", "deck/not-a-list", "title", ""],
    ["{{{title}}}", "deck/raw-output", "{{{title}}}", "{{ }}"],
    ["{{&title}}", "deck/raw-output", "{{&title}}", ""],
    ["{{../title}}", "deck/no-outer-context", "../title", ""],
    ["{{@index}}", "deck/no-loop", "@index", ""],
    ["{{#*other}}y{{/other}}", "deck/template-feature", "{{#*other}}y{{/other}}", "{{#*inline"],
    ["{{> (upper title)}}", "deck/unknown-partial", "{{> (upper title)}}", ""],
    ["x\n{{#if a}}\n{{#each b}}\n{{/each}}", "deck/template-syntax", "{{#if a}}", ""],
    ["x\n  {{#if a}}y{{/each}}", "deck/template-syntax", "if", ""],
    ["x\n  {{ title\ny", "deck/template-syntax", "{{ title", ""],
    ["{{/if}}", "deck/template-syntax", "{{/if}}", ""],
    ["a\n{{/if}}b", "deck/template-syntax", "{{/if}}", ""],
    ["{{ok}}\n<p>{{title | upper}}</p>", "deck/template-syntax", "{{title | upper}}", "{{upper title}}"],
    ["{{#if title | count}}x{{/if}}", "deck/template-syntax", "{{#if title | count}}", "{{#if (count title)}}"],
    ["{{#if a == 'x y'}}x{{/if}}", "deck/template-syntax", "{{#if a == 'x y'}}", "{{#if (eq a 'x y')}}"],
    ["{{#if a != b}}x{{/if}}", "deck/template-syntax", "{{#if a != b}}", "{{#if (not (eq a b))}}"],
    ["{{#if a.b >= 3}}x{{/if}}", "deck/template-syntax", "{{#if a.b >= 3}}", "{{#if (not (lt a.b 3))}}"],
    ["{{#if yes}}x{{else if a && b}}y{{/if}}", "deck/template-syntax", "{{else if a && b}}", "{{else if (and a b)}}"],
    ["{{#if !yes}}x{{/if}}", "deck/template-syntax", "{{#if !yes}}", "{{#unless yes}}"],
    ["{{zero + 1}}", "deck/template-syntax", "{{zero + 1}}", "{{add zero 1}}"],
    ["{{title ?? 'x'}}", "deck/template-feature", "{{title ?? 'x'}}", "{{default title …}}"],
    ["{{#if (yes ? 1 2)}}x{{/if}}", "deck/template-feature", "(yes ? 1 2)", "{{#if yes}}"],
    ["{{upper(title)}}", "deck/template-syntax", "{{upper(title)}}", "{{upper title}}"],
    ["{{ }}", "deck/template-syntax", "{{ }}", "{{title}}"],
    ["{{upper 'a}}</p>", "deck/template-syntax", "'", "behind the text"],
    ["<p>{{title</p>", "deck/template-syntax", "{{title", "{{title}}"],
    [
      "\\{{a | b}} {{! a | b }}{{!-- a == b --}}{{{{raw}}}}{{a | b}}{{{{/raw}}}}{{#if title}}",
      "deck/template-syntax",
      "{{#if title}}",
      "",
    ],
    ["{{#if a}}{{!-- {{/if}} --}}{{{{raw}}}}{{/if}}{{{{/raw}}}}\\{{/if}}", "deck/template-syntax", "{{#if a}}", ""],
    ["{{add 1, 2}}", "deck/template-syntax", "{{add 1, 2}}", "{{add 1 2}}"],
    ["{{#each list as item}}x{{/each}}", "deck/helper-arguments", "{{#each", "{{#each list as |item|}}"],
    ["{{#if yes}}{{elseif no}}{{/if}}", "deck/unknown-helper", "elseif", "{{else if value}}"],
    ["{{#each list limit=2}}x{{/each}}", "deck/block-named-argument", "limit=2", "{{#each (first list 3)}}"],
    ["{{#each list}}{{name.x}}{{/each}}", "deck/no-fields", "name.x", ""],
    ["{{list.name}}", "deck/unknown-field", "list.name", "{{#each list}}"],
    ["{{#each list}}{{#with inner}}{{nam}}{{/with}}{{/each}}", "deck/unknown-field", "nam", "list"],
    ["{{#each list}}{{#each inner}}{{yes}}{{/each}}{{/each}}", "deck/no-fields", "yes", ""],
    ["{{#each list}}{{#with ../deep}}{{inner}}{{/with}}{{/each}}", "deck/unknown-field", "inner", "“../inner”"],
    ['{{count (where list "nam" 1)}}', "deck/unknown-field", '"nam"', "“name”"],
    ['{{join list ", " "nam.x"}}', "deck/unknown-field", '"nam.x"', ""],
    ['{{count (ranked list "rnk")}}', "deck/unknown-field", '"rnk"', ""],
    ["{{div 1 zero}}", "deck/helper-argument-type", "zero", "{{div a b}}"],
    ['{{days "soon" due}}', "deck/helper-argument-type", '"soon"', "{{days from to}}"],
    ['{{duration due "min"}}', "deck/helper-argument-type", "due", "{{duration minutes"],
    ['{{date due "DD of MMM"}}', "deck/helper-argument-type", '"DD of MMM"', ""],
    ["{{#> crad}}x{{/crad}}{{none.x}}", "deck/partial-fallback", "crad", "“card”"],
  ])("%j", (text, code, at, hint) => {
    const result = fill(text, { card: "c" });
    expect(result).toMatchObject({ code, at });
    expect(result).toHaveProperty("hint", expect.stringContaining(hint));
  });

  it("names the partial's file for a slip in a partial", () => {
    expect(fill("{{> card}}", { card: "<p>{{nam}}</p>" })).toMatchObject({ code: "deck/unknown-field", at: "nam" });
  });

  it("counts offsets from the head on, in files with any line ends", () => {
    const { diagnostics } = parseTemplate("x.hbs", "a\r\nb\r{{> no}}", 100, NO_NAMES);
    expect(diagnostics[0]?.span).toEqual({ file: "x.hbs", start: 109, end: 111 });
  });
});

describe("stays within bounds", () => {
  it("stops partials that insert themselves", () => {
    expect(fill("{{> a}}", { a: "{{> b}}", b: "{{> a}}" })).toMatchObject({ code: "deck/partial-recursion" });
    expect(fill("{{#> a}}x{{/a}}", { a: "{{#> a}}{{> @partial-block}}{{/a}}" })).toMatchObject({
      code: "deck/partial-recursion",
    });
  });

  it("stops partials that insert themselves twice before they fill the memory", () => {
    const started = busy();
    const result = fill("{{> a}}", {
      a: "{{#if yes}}xxxxxxxx{{/if}}{{> b}}{{> b}}",
      b: "{{> c}}{{> c}}",
      c: "{{#each list}}{{> d ..}}{{/each}}",
      d: "{{> a}}{{> a}}",
    });
    expect(result).toHaveProperty("code");
    expect(busy() - started).toBeLessThan(5000);
  });

  it("stops loops within loops", () => {
    const many = Array.from({ length: 200 }, () => ({}));
    const data = { many };
    const text =
      "{{#each many}}{{#each @root.many}}{{#each @root.many}}{{#each @root.many}}{{/each}}{{/each}}{{/each}}{{/each}}";
    expect(fill(text, {}, data)).toMatchObject({ code: "deck/too-many-steps" });
    expect(fill(text.replace("{{/each}}", `${"word ".repeat(100)}{{/each}}`), {}, data)).toMatchObject({
      code: "deck/output-size",
    });
  });

  it("refuses thousands of nested blocks", () => {
    const text = "{{#if yes}}".repeat(5000) + "{{/if}}".repeat(5000);
    expect(fill(text)).toMatchObject({ code: "deck/template-nesting" });
    expect(fill(`{{#if ${"(not ".repeat(3000)}yes${")".repeat(3000)}}}x{{/if}}`)).toMatchObject({
      code: "deck/template-nesting",
    });
  });
});

describe("openings", () => {
  const openings = (text: string, data: object) => {
    const template = parseTemplate("main.hbs", text, 0, NO_NAMES).value;
    return (
      template && [...(fillTemplate(template, data, { partials: new Map(), lang: "en-GB" }).value?.openings ?? [])]
    );
  };
  const data = {
    plain: " (SS//REL TO A&B) x",
    later: "x (SS) y",
    list: ["a", "(SR) b"],
    markup: new Markup('<span data-at="1-2"><b>(TLP:RED)</b> x</span>'),
    call: "(SO)x",
  };

  it.each([
    ["{{plain}}", ["(SS//REL TO A&B)"]],
    ["1 {{plain}}", ["(SS//REL TO A&B)"]],
    ["<p name='{{plain}}'>{{plain}}</p>", ["(SS//REL TO A&B)"]],
    ["{{markup}}<p title='{{markup}}'></p>", ["(TLP:RED)"]],
    ["{{list}}", ["(SR)"]],
    ["<p> (SS) written</p>", ["(SS)"]],
    ["{{later}} {{call}} <p>see (SS) there</p>", []],
  ])("of %s are where marks of texts stand", (text, wanted) => expect(openings(text, data)).toEqual(wanted));
});

describe("ranked", () => {
  const rows = [
    { name: "a", levels: { impact: 1, likelihood: 5 } },
    { name: "b", levels: { impact: 3, likelihood: 2 } },
    { name: "c", levels: {} },
    { name: "d", levels: { impact: 3, likelihood: 4 } },
    { name: "e", levels: { impact: 1, likelihood: 5 } },
  ];
  it("puts the highest first, equals in their order, and what has no number last", () => {
    const text = '{{#each (ranked rows "levels.impact" "levels.likelihood")}}{{name}}{{/each}}';
    expect(fill(text, {}, { rows })).toBe("dbaec");
  });
});
