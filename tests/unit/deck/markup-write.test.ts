import { describe, expect, it } from "vitest";
import type { Block, Inline } from "../../../src/brief/types.ts";
import { createMarkupWriter } from "../../../src/deck/markup/write.ts";
import {
  bullets,
  cite,
  image,
  link,
  noAttributes,
  noteMark,
  paragraph,
  part,
  place,
  quote,
  strong,
  table,
  text,
} from "./support.ts";

const writer = createMarkupWriter({
  sourceNumber: (key) => ({ a: 1, b: 2 })[key] ?? 0,
  sourcesHref: "#sources",
  footnoteMark: String,
  resolveLink: (href) => (href === "#gone" ? null : href),
  lang: "en",
  inNotes: false,
  subject: "The slide",
});
/** Without positions, as `inspect` prints it. */
const write = (block: Block) => JSON.parse(JSON.stringify(writer.blocks([block])));
const line = (...inlines: readonly Inline[]) => write(paragraph(inlines));

describe("the day of a stamp", () => {
  it("is written as all days of the deck", () => {
    const stamp: Inline = {
      kind: "span",
      attributes: { id: null, classes: ["as-of"], values: { date: "2013-05-03" } },
      children: [text("as of 2013-05-03")],
      span: place(),
    };
    expect(line(stamp)).toBe('<p><span class="as-of">as of 3\u00a0May\u00a02013</span></p>');
  });
});

describe("who owes a thing", () => {
  const owed = (words: string) => `<br><span class="owed">${words}</span>`;

  it("stands in a small line below the text, dates in the words of the deck", () => {
    expect(line(text("One plan. (owner: State; due: 2013-06-30; status: idea)"))).toBe(
      `<p>One plan.${owed("State · 30\u00a0Jun\u00a02013 · idea")}</p>`,
    );
    expect(line(text("One plan (waiver: nobody; due: in June)"))).toBe(
      `<p>One plan${owed("in June · waiver: nobody")}</p>`,
    );
    expect(line(text("One plan (owner: State)"), text(" "), cite("a"))).toBe(
      `<p>One plan<sup class="cite"><a href="#sources">1</a></sup>${owed("State")}</p>`,
    );
  });

  it("is taken from items and cells, and from nothing that only looks like it", () => {
    expect(write(bullets("One plan (owner: <State>)"))).toBe(`<ul><li>One plan${owed("&lt;State&gt;")}</li></ul>`);
    const cells = write(table(["A (owner: S)"], ["One (due: 2013-06-30)"]));
    expect(cells).toContain(`A${owed("S")}</th>`);
    expect(cells).toContain(`One${owed("30\u00a0Jun\u00a02013")}</td>`);
    expect(line(text("One plan (see: below)"))).toBe("<p>One plan (see: below)</p>");
  });
});

describe("inlines", () => {
  it("escapes all text", () => {
    expect(line(text(`<b onclick="x">&amp; 'q' {{x}}`))).toBe(
      "<p>&lt;b onclick=&quot;x&quot;&gt;&amp;amp; &#39;q&#39; {{x}}</p>",
    );
  });

  it("writes every style", () => {
    const kinds = ["strong", "emphasis", "strike", "superscript", "subscript", "underline", "mark"] as const;
    const styled = kinds.map((kind): Inline => ({ kind, children: [text("x")], span: place() }));
    expect(line(...styled)).toBe(
      "<p><strong>x</strong><em>x</em><s>x</s><sup>x</sup><sub>x</sub><u>x</u><mark>x</mark></p>",
    );
  });

  it("writes code, breaks, pictures and spans", () => {
    const span: Inline = {
      kind: "span",
      attributes: { id: null, classes: ["key"], values: { lang: "ko", dir: "up" } },
      children: [text("x")],
      span: place(),
    };
    const code: Inline = { kind: "inline-code", text: "a<b", span: place() };
    const picture: Inline = { kind: "inline-image", src: "a.png", alt: "", span: place() };
    expect(line(code, { kind: "break", span: place() }, picture, span)).toBe(
      '<p><code>a&lt;b</code><br><img class="inline" src="a.png" alt=""><span class="key" lang="ko">x</span></p>',
    );
  });

  it("keeps the words of a link that leads nowhere", () => {
    expect(line(link("#gone", "words"), link('https://x.y/?a="b"', "w"))).toBe(
      '<p>words<a href="https://x.y/?a=&quot;b&quot;">w</a></p>',
    );
  });

  it("puts a mark at its word, without the space of the brief", () => {
    const mark = '<sup class="cite"><a href="#sources">1</a></sup>';
    expect(line(text("A claim. "), cite("a"))).toBe(`<p>A claim.${mark}</p>`);
    expect(line(text("A claim. "), cite("a"), text(" More."))).toBe(`<p>A claim.${mark} More.</p>`);
  });

  it("puts commas between marks that stand together, and no space before them", () => {
    const a = '<a href="#sources">1</a>';
    expect(line(text("x "), cite("a"), text(" "), cite("b"), noteMark(1), noteMark(2), text(" y "), cite("a"))).toBe(
      `<p>x<sup class="cite"><a href="#sources">1,2</a></sup><sup class="note">,1,2</sup> y<sup class="cite">${a}</sup></p>`,
    );
    expect(line(text("x "), cite("a", "¶2"), cite("a", "¶4"))).toBe(`<p>x<sup class="cite">${a}</sup></p>`);
    expect(line(cite("a", "¶5", "see"), cite("zz"))).toBe(`<p><sup class="cite">see ${a},@zz</sup></p>`);
  });

  it("says the places of the one source that a slide cites so, on one line with the word before, and numbers others", () => {
    const placed = createMarkupWriter({ ...writer.context, pinpointed: "a" });
    const said = (...inlines: Inline[]) => String(placed.blocks([paragraph(inlines)]));
    const place = (words: string) => `<span class="pinpoint">\u00a0<a href="#sources">${words}</a></span>`;
    expect(said(text("x "), cite("a", "¶5–6"))).toContain(`x${place("¶5\u20116")}</p>`);
    expect(said(text("x "), cite("a", "¶2"), cite("b"))).toContain(
      `x${place("¶2")}<sup class="cite"><a href="#sources">2</a></sup></p>`,
    );
    expect(said(text("x "), cite("a"))).toContain('<sup class="cite"><a href="#sources">1</a></sup></p>');
  });

  it("keeps locators in notes, which have no source line", () => {
    const notes = createMarkupWriter({ ...writer.context, inNotes: true });
    expect(JSON.stringify(notes.blocks([paragraph([cite("a", "¶5")])]))).toContain("</a> ¶5</sup>");
  });
});

describe("blocks", () => {
  it("carry their place in the brief", () => {
    const block = paragraph("x");
    expect(String(writer.blocks([block]))).toBe(`<p data-at="${block.span.start}-${block.span.end}">x</p>`);
  });

  it("writes lists: tight, loose, ordered from a number, with tasks", () => {
    const nested = { ...bullets("b"), ordered: true, start: 3 };
    const item = (checked: boolean | null, ...blocks: readonly Block[]) => ({ checked, blocks, span: place() });
    const list = {
      ...bullets(),
      items: [
        item(null, paragraph("a"), nested),
        item(true, paragraph("c")),
        item(false, paragraph("d"), paragraph("e")),
      ],
    };
    expect(write(list)).toBe(
      '<ul><li>a<ol start="3"><li>b</li></ol></li><li class="task done">☑ c</li><li class="task"><p>☐ d</p><p>e</p></li></ul>',
    );
  });

  it("writes tables, with a head only where there is one", () => {
    expect(write(table(["a", "b"], ["1", "2"]))).toBe(
      '<table alt="The slide"><thead><tr><th class="align-left">a</th><th class="align-right">b</th></tr></thead><tbody><tr><td class="align-left">1</td><td class="align-right">2</td></tr></tbody></table>',
    );
    expect(write(table(["", ""], ["1", "2"]))).not.toContain("<thead>");
    expect(write({ ...table(["a"], ["1"]), caption: [text("Trade")] })).toMatch(
      /^<figure class="tabled"><table alt="Trade">.*<p class="caption">Trade<\/p><\/figure>$/,
    );
  });

  it("writes quotations, code, headings, columns and divisions", () => {
    expect(write(quote("q", "Park"))).toBe(
      '<blockquote><p>q</p><p class="attribution"><cite>Park</cite></p></blockquote>',
    );
    expect(write({ kind: "code", lang: 'c"x', text: " a\n<b> ", span: place() })).toBe(
      '<pre class="lang-cx"> a\n&lt;b&gt; </pre>',
    );
    expect(write({ kind: "heading", level: 2, attributes: noAttributes, inlines: [text("h")], span: place() })).toBe(
      "<h4>h</h4>",
    );
    const column = {
      ...part("", paragraph("x")),
      attributes: { id: null, classes: ["column"], values: { width: "40%" } },
    };
    expect(write({ kind: "columns", columns: [column], span: place() })).toBe(
      '<div class="columns"><div class="column" style="flex-grow: 40"><p>x</p></div></div>',
    );
    expect(
      write({
        kind: "division",
        attributes: { id: null, classes: ["note"], values: {} },
        blocks: [paragraph("x")],
        span: place(),
      }),
    ).toBe('<div class="note"><p>x</p></div>');
  });

  it("writes pictures with their size, and never without alt", () => {
    const sized = {
      ...image(""),
      attributes: { id: null, classes: [], values: { width: "50%", height: "url(x)" } },
    } as Block;
    expect(write(sized)).toBe('<img style="width: 50%" src="map.png" alt="">');
    expect(write({ ...image("A"), title: "Photo: KCNA" } as Block)).toBe(
      '<figure><img src="map.png" alt="A"><p class="caption">Photo: KCNA</p></figure>',
    );
  });

  it("writes charts as data, and the data as alternative text", () => {
    const chart: Block = {
      kind: "chart",
      type: "bar",
      attributes: { id: null, classes: ["chart", "wide"], values: { stacked: "true", unit: "%" } },
      caption: [],
      categories: ["2012", "2013"],
      series: [{ name: 'A "x"', values: [1, null] }],
      table: table(["y", "A"], ["2012", "1"]),
      span: place(),
    };
    expect(
      write({ ...chart, attributes: { ...chart.attributes, values: { measure: "none" } } } as Block),
    ).not.toContain("measure");
    expect(write({ ...chart, series: [...chart.series, ...chart.series] } as Block)).not.toContain("measure");
    expect(write(chart)).toBe(
      '<p class="measure">A &quot;x&quot;</p><chart class="wide" type="bar" categories="[&quot;2012&quot;,&quot;2013&quot;]" series="[{&quot;name&quot;:&quot;A \\&quot;x\\&quot;&quot;,&quot;values&quot;:[1,null]}]" stacked="true" unit="%" alt="The slide. y / A &quot;x&quot;: 2012 1, 2013 –"></chart>',
    );
  });

  it("says nothing for nothing", () => expect(writer.blocks([])).toBe(""));

  it("shows bold words as bold", () => expect(line(strong("x"))).toBe("<p><strong>x</strong></p>"));
});
