/**
 * The inputs of `npm run hostile`: each is small to write and could be dear to read. `make(n)` gives the files of one
 * project, `n` how many of its kind there are; `size` is the number that the table of figures is made with.
 */
import { strToU8, unzipSync, zipSync } from "fflate";

const many = (text, count) => text.repeat(count);
const each = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join("");
const brief = (text) => ({ "x.md": text });
const slide = (text) => brief(`## The title says it\n\n${text}`);
const fields = (text, body = "## The title says it\n\nx\n") => brief(`---\n${text}\n---\n\n${body}`);

/** Letters for a number, so that names and words differ in more than digits. */
const letters = (index) => [...String(index)].map((digit) => "bcdfghklmn"[digit]).join("a");
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

const people = (count) =>
  each(count, (i) => `p${i}:\n  name: ${capital(letters(i))} ${capital(letters(i * 7))}o\n  country: KOR\n`);
const TEMPLATE = (inner) =>
  `---\nkind: own\ntitle: E\ndescription: d\nlayout: content\n---\n<slide>\n  <h1>{{title}}</h1>\n  <main>${inner}{{body}}</main>\n</slide>\n`;
const pack = (files, body = "- a\n") => ({
  "x.md": `---\ntitle: x\ntemplates: own\n---\n\n## The title says it {.own}\n\n${body}`,
  "own/slides/own.hbs": TEMPLATE(""),
  ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`own/${name}`, text])),
});
const SCHEME = "handling: {scheme: sample}\nreleases: {partner: {audience: [USA, KOR]}}";

/** Briefs, registries and packs, built. */
const BUILT = [
  ["lines of code", 20_000, (n) => slide(`\`\`\`\n${many("x = 1\n", n)}\`\`\`\n`)],
  ["letters on a line of code", 1_000_000, (n) => slide(`\`\`\`\n${many("x", n)}\n\`\`\`\n`)],
  ["words of a paragraph", 200_000, (n) => slide(`${many("word ", n)}\n`)],
  ["letters of a word", 500_000, (n) => slide(`${many("a", n)}\n`)],
  ["stops in a row", 500_000, (n) => slide(`x${many(".", n)}x\n`)],
  ["colons in a row", 500_000, (n) => slide(`x${many(":", n)}x\n`)],
  ["blanks in a row", 500_000, (n) => slide(`x${many(" ", n)}x\n`)],
  ["ideographs of a paragraph", 200_000, (n) => slide(`${many("字", n)}\n`)],
  ["accents on a letter", 100_000, (n) => slide(`a${many("\u0301", n)}\n`)],
  ["facts that nobody has, on one line", 20_000, (n) => slide(`${each(n, (i) => `[fact: a${i}] `)}\n`)],
  ["footnotes within a text", 20_000, (n) => slide(`${many("a^[x] ", n)}\n`)],
  ["marks within a text", 12_000, (n) => slide(`${many("**a** ", n)}\n`)],
  ["hard breaks", 16_000, (n) => slide(many("a\\\n", n))],
  ["lines of a line block", 20_000, (n) => slide(many("| a\n", n))],
  ["paragraphs of a slide", 20_000, (n) => slide(many("a\n\n", n))],
  ["rows of a table", 20_000, (n) => slide(`| a | b |\n|---|---|\n${many("| c | 1 |\n", n)}`)],
  ["rows of nine cells", 3300, (n) => slide(`|${many("a|", 9)}\n|${many("-|", 9)}\n${many(`|${many("a|", 9)}\n`, n)}`)],
  ["columns of a table", 500, (n) => slide(`|${many("a|", n)}\n|${many("-|", n)}\n|${many("b|", n)}\n`)],
  ["columns of a wide table", 100_000, (n) => slide(`|${many("a|", n)}\n|${many("-|", n)}\n|${many("b|", n)}\n`)],
  ["rows in HTML", 20_000, (n) => slide(`<table>${many("<tr><td>a</td></tr>", n)}</table>\n`)],
  ["lines in a cell", 5000, (n) => slide(`| a |\n|---|\n| ${many("b<br>", n)} |\n`)],
  ["items of a list", 20_000, (n) => slide(many("- a\n", n))],
  ["items with two levels", 10_000, (n) => slide(many("- a\n  - b\n", n))],
  ["numbered items", 20_000, (n) => slide(each(n, (i) => `${i + 1}. a\n`))],
  ["definitions", 10_000, (n) => slide(many("a\n: b\n\n", n))],
  ["lines of a quotation", 20_000, (n) => slide(many("> a\n>\n", n))],
  ["errors on a line", 20_000, (n) => slide(many("[fact: a] ", n))],
  ["errors on lines of their own", 20_000, (n) => slide(many("[fact: a]\n\n", n))],
  ["divisions without end", 130_000, (n) => slide(many(":::\n\n", n))],
  ["divisions in divisions", 5000, (n) => slide(`${many("::: a\n", n)}x\n\n${many(":::\n", n)}`)],
  ["definitions of links", 130_000, (n) => brief(`${each(n, (i) => `[a${i}]: u\n`)}\n## T\n\nx\n`)],
  ["quotations in quotations", 5000, (n) => slide(`${many("> ", n)}a\n`)],
  ["lists in lists", 5000, (n) => slide(`${many("- ", n)}a\n`)],
  ["lists set in ever more", 1400, (n) => slide(each(n, (i) => `${many(" ", 2 * i)}- a\n`))],
  ["emphasis in emphasis", 5000, (n) => slide(`${many("*a _b ", n)}\n`)],
  ["brackets in brackets", 50_000, (n) => slide(`${many("[", n)}${many("]", n)}\n`)],
  ["spans in spans", 5000, (n) => slide(`${many("[", n)}x${many("]{.a}", n)}\n`)],
  ["pieces in emphasis", 50_000, (n) => slide(`${many("*a* ", n)}\n`)],
  ["footnotes", 5000, (n) => slide(`${each(n, (i) => `a[^${i}] `)}\n\n${each(n, (i) => `[^${i}]: b\n\n`)}`)],
  [
    "footnotes misspelt",
    20_000,
    (n) =>
      slide(`${each(n, (i) => `a[^nite${i}]${i % 10 ? " " : "\n\n"}`)}\n\n${each(n, (i) => `[^note${i}]: b\n\n`)}`),
  ],
  ["notes within the line", 5000, (n) => slide(`${many("a^[b] ", n)}\n`)],
  [
    "citations",
    10_000,
    (n) => fields("sources: {a: {title: T, outlet: O, date: 2013-05-03}}", `## T\n\n${many("x [@a] ", n)}\n`),
  ],
  [
    "sources that are cited",
    10_000,
    (n) =>
      fields(`sources:\n${each(n, (i) => `  a${i}: {title: T${i}}\n`)}`, `## T\n\n${each(n, (i) => `x [@a${i}] `)}\n`),
  ],
  ["links", 100_000, (n) => slide(`${many("[a](https://b.cd) ", n)}\n`)],
  ["addresses", 50_000, (n) => slide(`${many("https://b.cd ", n)}\n`)],
  ["slides", 20_000, (n) => brief(many("## T\n\nx\n\n", n))],
  ["slides of different titles", 20_000, (n) => brief(each(n, (i) => `## T${i}\n\nx\n\n`))],
  ["titles without slides", 20_000, (n) => brief(many("## T\n", n))],
  ["headings underlined", 20_000, (n) => brief(many("T\n=\n\n", n))],
  ["sections", 10_000, (n) => brief(many("# S\n\n## T\n\nx\n\n", n))],
  ["parts of a slide", 5000, (n) => slide(many("### P\n\nx\n\n", n))],
  ["headings of a slide", 5000, (n) => slide(many("#### P\n\nx\n\n", n))],
  ["columns of a slide", 500, (n) => slide(`:::: columns\n${many("::: column\nx\n:::\n", n)}::::\n`)],
  ["pictures that are not there", 5000, (n) => slide(each(n, (i) => `![a](n${i}.png)\n\n`))],
  ["rows of a chart", 5000, (n) => slide(`| a | b |\n|---|---|\n${each(n, (i) => `| c${i} | 1 |\n`)}\n: c {.chart}\n`)],
  [
    "series of a chart",
    100,
    (n) => slide(`|a|${each(n, (i) => `s${i}|`)}\n|${many("-|", n + 1)}\n|a|${many("1|", n)}\n\n: c {.chart}\n`),
  ],
  ["words of notes", 200_000, (n) => slide(`x\n\n::: notes\n${many("word ", n)}\n:::\n`)],
  ["classes of a slide", 50_000, (n) => brief(`## T {${each(n, (i) => `.a${i} `)}}\n\nx\n`)],
  ["fields of an attribute", 50_000, (n) => brief(`## T {${each(n, (i) => `a${i}=b `)}}\n\nx\n`)],
  ["waivers", 10_000, (n) => slide(many("<!-- lint-ignore L05: because -->\n\nx\n\n", n))],
  ["comments", 50_000, (n) => slide(many("<!-- a -->\n\n", n))],
  ["numbers in a text", 20_000, (n) => slide(each(n, (i) => `${i * 13} workers. `))],
  ["dates in a text", 20_000, (n) => slide(many("On 3 May 2013 a. ", n))],
  ["typed lines", 5000, (n) => slide(each(n, (i) => `**Ask:** a${i} (owner: b; due: 3 May 2013)\n\n`))],
  ["formulas", 5000, (n) => slide(each(n, (i) => `$x_{${i}}$ `))],
  [
    "fractions in fractions, formulas",
    500,
    (n) => slide(each(n, (i) => `$$${many(`\\frac{${i}}{`, 30)}x${many("}", 30)}$$\n\n`)),
  ],
  [
    "formulas whose macros make many letters",
    500,
    (n) => slide(many(`$$\\def\\a{${many("x", 300)}}${many("\\a", 300)}$$\n\n`, n)),
  ],
  ["dollars", 60_000, (n) => slide(`${many("$", n)}\n`)],
  ["items that appear", 5000, (n) => brief(`## T {.incremental}\n\n${many("- a\n", n)}`)],
  ["lines of code in colours", 2000, (n) => slide(`\`\`\`python\n${many("x = f(1)  # a\n", n)}\`\`\`\n`)],
  ["words in emphasis marks alone", 84_000, (n) => slide(`${many("*limit* ", n)}\n`)],
  ["moments of a timeline", 5000, (n) => brief(`## T {.timeline}\n\n${many("- **3 May** a\n", n)}`)],
  ["rows of a programme", 2000, (n) => brief(`## T {.programme}\n\n${many("- **09:00** a\n", n)}`)],
  [
    "persons at a table",
    2000,
    (n) => brief(`## T {.participants}\n\n${each(n, (i) => `- **A${letters(i)} Bo**, b\n`)}`),
  ],
  [
    "risks",
    3000,
    (n) => brief(`## T {.risks}\n\n| Risk | Likelihood | Impact |\n|--|--|--|\n${many("| a | high | low |\n", n)}`),
  ],
  ["kinds of all slides", 2000, (n) => brief(many("## T {.positions}\n\n### Ours\n\n- a\n\n### Theirs\n\n- b\n\n", n))],
  ["front matter in megabytes", 2_000_000, (n) => fields(`title: ${many("a ", n / 2)}`)],
  ["fields beyond the bound", 200_000, (n) => fields(each(n, (i) => `a${i}: b\n`))],
  ["fields of the front matter", 10_000, (n) => fields(each(n, (i) => `a${i}: b\n`))],
  ["receivers", 5000, (n) => fields(`handling:\n  distribution:\n${each(n, (i) => `    - {to: a${i}, copies: 1}\n`)}`)],
  [
    "releases",
    5000,
    (n) => fields(`handling: {scheme: sample}\nreleases:\n${each(n, (i) => `  r${i}: {audience: [USA]}\n`)}`),
  ],
  ["keywords", 50_000, (n) => fields(`keywords: [${each(n, (i) => `a${i},`)}]`)],
  ["versions", 5000, (n) => fields(`versions:\n${each(n, (i) => `  - {version: ${i}, date: 2013-05-03, note: a}\n`)}`)],
  ["flow collections", 20_000, (n) => fields(`a: ${many("{", n)}`)],
  ["aliases", 30, (n) => fields(`${each(n, (i) => `a${i}: &a${i} [${i ? `*a${i - 1}, *a${i - 1}` : "b"}]\n`)}`)],
  [
    "marked texts, for a partner",
    5000,
    (n) =>
      fields(SCHEME, `## (SO) T\n\n${each(n, (i) => `- (SS) ${letters(i)} closes it at once today\n- (SO) Open\n`)}`),
    ["--for", "partner"],
  ],
  [
    "names in a text, people",
    10_000,
    (n) => ({
      "people.yml": people(n),
      ...fields(
        "registries: {people: people.yml}",
        `## T\n\n${each(400, (i) => `${capital(letters(i))} ${capital(letters(i * 7))}a met. `)}\n`,
      ),
    }),
  ],
  [
    "places, named",
    5000,
    (n) => ({
      "places.yml": each(n, (i) => `p${i}:\n  name: ${capital(letters(i))}\n  variants: [${capital(letters(i))}eo]\n`),
      ...fields("registries: {places: places.yml}", `## T\n\n${each(400, (i) => `At ${capital(letters(i))}eo. `)}\n`),
    }),
  ],
  [
    "facts, used",
    5000,
    (n) => ({
      "facts.yml": each(n, (i) => `f${i}: {value: "${i}", text: "${i} men", as_of: 2013-05-03}\n`),
      ...fields("registries: {facts: facts.yml}", `## T\n\n${each(400, (i) => `${i} men [fact: f${i}]. `)}\n`),
    }),
  ],
  [
    "letters of a copy, quoted",
    5_000_000,
    (n) => ({
      "copy.txt": many("The ministry said that the plan of the day was a good one for all of us. \n\n", n / 75),
      ...fields(
        "sources: {a: {title: T, archived: copy.txt}}",
        `## T\n\n${each(50, (i) => `> The ministry said that the plan of ${letters(i)} was bad ${many("for the good of all and us ", 20)}\n> [@a, ¶${i + 1}]\n\n`)}`,
      ),
    }),
  ],
  [
    "selectors of a sheet",
    20_000,
    (n) => pack({ "theme.css": each(n, (i) => `.a${i} p, p.b${i} { color: #123456 }\n`) }),
  ],
  ["rules within a rule of a sheet", 40_000, (n) => pack({ "theme.css": `.a {${many(".b{color:#123456}\n", n)}}` })],
  ["sheet of brackets", 100_000, (n) => pack({ "theme.css": `p { color: ${many("(", n)} }` })],
  ["blocks in blocks of a sheet", 50_000, (n) => pack({ "theme.css": many("p {", n) })],
  [
    "variables that use each other",
    5000,
    (n) =>
      pack({
        "theme.css": `:root { --a0: 1pt; ${each(n, (i) => `--a${i + 1}: var(--a${i}); `)} } p { margin: var(--a${n}) }`,
      }),
  ],
  [
    "variables that double",
    60,
    (n) =>
      pack({
        "theme.css": `:root { --a0: 1pt; ${each(n, (i) => `--a${i + 1}: var(--a${i}) var(--a${i}); `)} } p { margin: var(--a${n}) }`,
      }),
  ],
  [
    "attributes in a template",
    100_000,
    (n) => pack({ "slides/own.hbs": TEMPLATE(`<p ${each(n, (i) => `a${i}="1" `)}>a</p>`) }),
  ],
  ["elements of a template", 20_000, (n) => pack({ "slides/own.hbs": TEMPLATE(many("<p>a</p>", n)) })],
  [
    "elements in elements of a template",
    20_000,
    (n) => pack({ "slides/own.hbs": TEMPLATE(`${many("<div>", n)}${many("</div>", n)}`) }),
  ],
  [
    "blocks in blocks of a template",
    20_000,
    (n) => pack({ "slides/own.hbs": TEMPLATE(`${many("{{#if title}}", n)}${many("{{/if}}", n)}`) }),
  ],
  [
    "brackets of an expression",
    20_000,
    (n) => pack({ "slides/own.hbs": TEMPLATE(`{{#if ${many("(not ", n)}title${many(")", n)}}}a{{/if}}`) }),
  ],
  [
    "partials in partials",
    2000,
    (n) =>
      pack({
        "slides/own.hbs": TEMPLATE("{{> a0}}"),
        ...Object.fromEntries(
          Array.from({ length: n }, (_, i) => [`partials/a${i}.hbs`, i + 1 < n ? `{{> a${i + 1}}}` : "x"]),
        ),
      }),
  ],
  [
    "partials that double",
    40,
    (n) =>
      pack({
        "slides/own.hbs": TEMPLATE("{{> a0}}"),
        ...Object.fromEntries(
          Array.from({ length: n }, (_, i) => [`partials/a${i}.hbs`, i + 1 < n ? many(`{{> a${i + 1}}}`, 2) : "x"]),
        ),
      }),
  ],
  [
    "templates",
    5000,
    (n) =>
      pack(
        Object.fromEntries(
          Array.from({ length: n }, (_, i) => [`slides/a${i}.hbs`, TEMPLATE("").replace("kind: own", `kind: a${i}`)]),
        ),
      ),
  ],
  [
    "words of a vocabulary",
    20_000,
    (n) => pack({ "vocabulary.yml": `topics:\n${each(n, (i) => `  t${i}: {words: {en: [${letters(i)}]}}\n`)}` }),
  ],
  [
    "headings that a template reads",
    20_000,
    (n) =>
      pack({
        "slides/own.hbs": TEMPLATE("").replace(
          "layout:",
          `headings: {en: [${each(n, (i) => `W${letters(i)},`)}]}\nlayout:`,
        ),
      }),
  ],
];

const SLIDE = "ppt/slides/slide2.xml";
const PRESENTATION = "ppt/presentation.xml";
/** Packages, made from a sound one by a change of its parts. */
const CHECKED = [
  [
    "megabytes of elements on a slide",
    16,
    (n, parts) => within(parts, SLIDE, "</p:sld>", many("<a>x</a>", (n << 17) - 6000)),
  ],
  ["megabytes of elements, beyond", 63, (n, parts) => within(parts, SLIDE, "</p:sld>", many("<a>x</a>", n << 17))],
  ["elements of a slide", 290_000, (n, parts) => within(parts, SLIDE, "</p:sld>", many("<a/>", n))],
  [
    "elements in each of twenty slides",
    290_000,
    (n, parts) => copies(within(parts, SLIDE, "</p:sld>", many("<a/>", n)), 20),
  ],
  [
    "elements with attributes of their own",
    290_000,
    (n, parts) =>
      inTree(
        parts,
        each(n, (i) => `<p:sp a${i}="${i}"/>`),
      ),
  ],
  ["elements of the format", 290_000, (n, parts) => inTree(parts, many("<p:sp/>", n))],
  [
    "paragraphs of a shape",
    100_000,
    (n, parts) => within(parts, SLIDE, "</p:txBody>", many("<a:p><a:r><a:t>a</a:t></a:r></a:p>", n)),
  ],
  [
    "shapes of a slide",
    30_000,
    (n, parts) =>
      inTree(
        parts,
        many('<p:sp><p:nvSpPr><p:cNvPr id="9" name="a"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>', n),
      ),
  ],
  [
    "pictures of a slide",
    30_000,
    (n, parts) =>
      inTree(
        parts,
        many(
          '<p:pic><p:nvPicPr><p:cNvPr id="9" name="a"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId99"/></p:blipFill><p:spPr/></p:pic>',
          n,
        ),
      ),
  ],
  [
    "cells of a table",
    100_000,
    (n, parts) =>
      inTree(
        parts,
        `<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblGrid><a:gridCol/></a:tblGrid>${many("<a:tr><a:tc/></a:tr>", n)}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`,
      ),
  ],
  [
    "attributes of an element",
    300_000,
    (n, parts) => within(parts, SLIDE, "</p:sld>", `<a ${each(n, (i) => `b${i}="" `)}/>`),
  ],
  ["letters of a text", 15_000_000, (n, parts) => within(parts, SLIDE, "</a:t>", many("a", n), true)],
  ["references to characters", 2_000_000, (n, parts) => within(parts, SLIDE, "</a:t>", many("&#97;", n), true)],
  ["ampersands", 3_000_000, (n, parts) => within(parts, SLIDE, "</a:t>", many("&amp;", n), true)],
  ["blanks between letters", 7_000_000, (n, parts) => within(parts, SLIDE, "</a:t>", many("w ", n), true)],
  [
    "paragraphs in paragraphs, with a text",
    10_000_000,
    (n, parts) =>
      within(
        parts,
        SLIDE,
        "</p:txBody>",
        `${many("<a:p>", 180)}<a:r><a:t>${many("w", n)}</a:t></a:r>${many("</a:p>", 180)}`,
      ),
  ],
  [
    "shapes in shapes, with runs",
    90_000,
    (n, parts) =>
      inTree(
        parts,
        `${many('<p:sp><p:nvSpPr><p:nvPr><p:ph idx="7"/></p:nvPr></p:nvSpPr>', 180)}<p:txBody><a:p>${many("<a:r><a:t>a</a:t></a:r>", n)}</a:p></p:txBody>${many("</p:sp>", 180)}`,
      ),
  ],
  [
    "spans over rows without cells",
    290_000,
    (n, parts) =>
      inTree(
        parts,
        `<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr>${many(`<a:tc rowSpan="${n}"/>`, 1000)}</a:tr>${many("<a:tr/>", n - 1000)}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`,
      ),
  ],
  [
    "effects in effects",
    60_000,
    (n, parts) =>
      within(
        parts,
        SLIDE,
        "</p:sld>",
        `<p:timing>${many('<p:cTn presetClass="entr" grpId="0">', 90)}${many('<p:cTn id="9"/>', n)}${many("</p:cTn>", 90)}</p:timing>`,
      ),
  ],
  [
    "namespaces of an element",
    400_000,
    (n, parts) => inTree(parts, `<p:sp ${each(n, (i) => `xmlns:n${i}="urn:example:${i}" `)}/>`),
  ],
  [
    "parts that nothing leads to",
    25_000,
    (n, parts) => ({
      ...parts,
      ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`ppt/b${i}.xml`, strToU8("<a/>")])),
    }),
  ],
  ["ids of one slide", 200_000, (n, parts) => within(parts, PRESENTATION, "</p:sldIdLst>", many(firstId(parts), n))],
  [
    "sections",
    100_000,
    (n, parts) =>
      within(
        parts,
        PRESENTATION,
        "</p:presentation>",
        `<p:extLst><p:ext><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${many('<p14:section name="a" id="{0}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section>', n)}</p14:sectionLst></p:ext></p:extLst>`,
      ),
  ],
  [
    "relationships of a slide",
    100_000,
    (n, parts) =>
      within(
        parts,
        "ppt/slides/_rels/slide2.xml.rels",
        "</Relationships>",
        each(
          n,
          (i) =>
            `<Relationship Id="x${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide" Target="slide1.xml"/>`,
        ),
      ),
  ],
  [
    "content types",
    150_000,
    (n, parts) =>
      within(
        parts,
        "[Content_Types].xml",
        "</Types>",
        each(n, (i) => `<Override PartName="/a${i}" ContentType="b"/>`),
      ),
  ],
  [
    "parts",
    50_000,
    (n, parts) => ({
      ...parts,
      ...Object.fromEntries(Array.from({ length: n - 100 }, (_, i) => [`ppt/a${i}.xml`, strToU8("<a/>")])),
    }),
  ],
  ["slides of a package", 5000, (n, parts) => copies(parts, n)],
  [
    "zeros in a picture, megabytes",
    1000,
    (n, parts) => ({ ...parts, "ppt/media/image99.png": new Uint8Array(n << 20) }),
  ],
  [
    "zeros in many pictures, megabytes",
    90,
    (n, parts) => ({
      ...parts,
      ...Object.fromEntries(
        Array.from({ length: 20 }, (_, i) => [`ppt/media/image${90 + i}.png`, new Uint8Array(n << 20)]),
      ),
    }),
  ],
  [
    "entries of XML",
    29_000,
    (n, parts) => ({
      ...parts,
      ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`ppt/extra/x${i}.xml`, strToU8("<a/>")])),
    }),
  ],
  ["levels", 100_000, (n, parts) => ({ ...parts, [SLIDE]: strToU8(`${many("<a>", n)}${many("</a>", n)}`) })],
];

function inTree(parts, shapes) {
  return within(parts, SLIDE, "</p:spTree>", shapes);
}

function within(parts, name, before, text, first = false) {
  const old = new TextDecoder().decode(parts[name]);
  const at = first ? old.indexOf(before) : old.lastIndexOf(before);
  if (at < 0) throw new Error(`${name} has no ${before}`);
  return { ...parts, [name]: strToU8(old.slice(0, at) + text + old.slice(at)) };
}

const firstId = (parts) => /<p:sldId [^>]*\/>/.exec(new TextDecoder().decode(parts[PRESENTATION]))[0];

/** More slides of the same text, each a part of its own. */
function copies(parts, count) {
  const ids = each(count, (i) => `<p:sldId id="${5000 + i}" r:id="copy${i}"/>`);
  const links = each(
    count,
    (i) =>
      `<Relationship Id="copy${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide" Target="slides/copy${i}.xml"/>`,
  );
  const types = each(
    count,
    (i) =>
      `<Override PartName="/ppt/slides/copy${i}.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/>`,
  );
  const more = Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      [`ppt/slides/copy${i}.xml`, parts[SLIDE]],
      [`ppt/slides/_rels/copy${i}.xml.rels`, parts["ppt/slides/_rels/slide2.xml.rels"]],
    ]).flat(),
  );
  const listed = within(parts, PRESENTATION, "</p:sldIdLst>", ids);
  const linked = within(listed, "ppt/_rels/presentation.xml.rels", "</Relationships>", links);
  return { ...within(linked, "[Content_Types].xml", "</Types>", types), ...more };
}

/** @param deck bytes of a sound deck, that the packages are made from */
export const inputs = (deck) => [
  ...BUILT.map(([name, size, make, options = []]) => ({
    name,
    size,
    make,
    argv: ["build", "x.md", "-o", "x.pptx", ...options],
  })),
  ...CHECKED.map(([name, size, make]) => ({
    name,
    size,
    make: (n) => ({ "x.pptx": zipSync(make(n, unzipSync(deck)), { level: 6 }) }),
    argv: ["check", "x.pptx"],
  })),
];
