/**
 * Brothers of the briefs in `tests/fixtures/attacks`: the same kinds of fault in other places, spellings and languages. Either
 * the word is withheld, or an error stops the release; no rule of `check/` is needed for it.
 */
import { expect, it } from "vitest";
import { NO_REGISTRIES, parseRegistries } from "../../src/craft/registries.ts";
import { release } from "../support/releasing.ts";

const W = "zqsecret";
const SAMPLE = `title: "(SO) T"
handling: {scheme: sample}
releases: {internal: {audience: [USA]}, partner: {audience: [USA, KOR]}, public: {audience: [PUBLIC], title: P}}`;
const TLP = `title: T
handling: {scheme: tlp}
releases: {internal: {audience: [ORGANISATION]}, partner: {audience: [ORGANISATION, COMMUNITY]}, public: {audience: [PUBLIC], title: P}}`;
const NONE = `title: T
releases: {internal: {audience: [USA]}, partner: {audience: [USA, KOR]}, public: {audience: [PUBLIC], title: P}}`;
const AUDIENCES = "releases: {internal: {audience: [USA]}, partner: {audience: [USA, KOR]}}";
const BARE = "## The meeting opens\n\n- An open point.";
const OPEN = "## (SO) The meeting opens\n\n- (SO) An open point.\n\n";
const GREEN = "## (TLP:GREEN) The meeting opens\n\n- An open point.\n\n";

type Brother = readonly [name: string, front: string, body: string, registries?: string];

const BROTHERS: Readonly<Record<string, readonly Brother[]>> = {
  "01a a mark behind a colon": [
    ["in a cell", SAMPLE, `${OPEN}| (SO) A | (SO) B |\n|---|---|\n| (SO) c | (SO) Limit: (SS) ${W} |`],
    ["in a caption", SAMPLE, `${OPEN}| (SO) A |\n|---|\n| (SO) c |\n\n: (SO) What we hold: (SS) ${W}`],
    ["in French, behind a blank", `${SAMPLE}\nlang: fr`, `${OPEN}- (SO) Notre limite : (SS) ${W}`],
    ["in Chinese", SAMPLE, `${OPEN}- (SO) 我们的立场：(SS) ${W}`],
  ],
  "01c a mark as people write it": [
    ["a banner", SAMPLE, `${OPEN}- (SO) We wait. SAMPLE SECRET//NOFORN ${W}`],
    ["with a blank", SAMPLE, `${OPEN}- (SO) We wait. (SS NOFORN) ${W}`],
    ["with a comma", SAMPLE, `${OPEN}- (SO) We wait. (SS, NOFORN) ${W}`],
    ["with one slash", SAMPLE, `${OPEN}- (SO) We wait. SS/NOFORN ${W}`],
    ["with full stops", SAMPLE, `${OPEN}- (SO) We wait. S.S.: ${W}`],
    ["without its closing bracket", SAMPLE, `${OPEN}- (SO) We wait. (SS ${W}`],
    ["in a cell without its closing bracket", TLP, `${GREEN}| A |\n|---|\n| [RED ${W} |`],
    ["in letters of Cyrillic", SAMPLE, `${OPEN}- (SO) We wait. N\u041eF\u041eRN: ${W}`],
    ["in letters of Greek", TLP, `${GREEN}- \u03a4L\u03a1:RED ${W}`],
    ["in two words", SAMPLE, `${OPEN}- (SO) no forn: ${W}`],
    ["by its first letter", TLP, `${GREEN}- TLP-R ${W}`],
    ["as a tag", TLP, `${GREEN}- ${W} #tlpred`],
    ["as a sign", TLP, `${GREEN}- TLP:\u{1f534} ${W}`],
    ["as another scheme's, in letters of Cyrillic", SAMPLE, `${OPEN}- (SO) We wait. (\u0422LP:RED) ${W}`],
    ["over two lines", SAMPLE, `${OPEN}- (SO) We wait. (SS//\n  NOFORN) ${W}`],
    ["with an en dash", TLP, `${GREEN}- We wait. TLP–RED ${W}`],
    ["with a hyphen that does not break", TLP, `${GREEN}- TLP\u2011RED ${W}`],
    ["with brackets", TLP, `${GREEN}- We wait. TLP (RED) ${W}`],
    ["with a slash", TLP, `${GREEN}- We wait. tlp/red ${W}`],
    ["as one word", TLP, `${GREEN}- We wait. TLPRED ${W}`],
  ],
  "01k words of a scheme in the place of a mark": [
    ["a label behind an open mark", SAMPLE, `${OPEN}- (SO) SS ${W}`],
    ["in a cell, before a sentence", SAMPLE, `${OPEN}| (SO) A |\n|---|\n| (SO) SS We leave ${W} |`],
    ["in Korean", `${SAMPLE}\nlang: ko`, `${OPEN}- (SO) 좋다. SS우리는 ${W}`],
    ["behind a semicolon, in French", `${SAMPLE}\nlang: fr`, `${OPEN}- (SO) D’accord ; SS nous quittons ${W}`],
    ["in the title of a source", `${SAMPLE}\nsources: {a: {title: "(SO) ok. SS ${W}"}}`, `${OPEN}- (SO) Text. [@a]`],
    ["a banner's words", SAMPLE, `${OPEN}- (SO) SAMPLE RESTRICTED ${W.toUpperCase()}`],
    ["what foreigners may not see", SAMPLE, `${OPEN}- (SO) Not for foreigners: ${W}`],
    ["the same in German", `${SAMPLE}\nlang: de`, `${OPEN}- (SO) Nicht für Ausländer: ${W}`],
    ["the same in Korean", `${SAMPLE}\nlang: ko`, `${OPEN}| (SO) A |\n|---|\n| (SO) 외국인 열람 금지: ${W} |`],
    ["that nobody passes it on", SAMPLE, `${OPEN}- (SO) ok. NO DISSEM: ${W}`],
    ["a list in brackets", SAMPLE, `${OPEN}- (SO) REL TO [USA] ${W}`],
    ["for whom it is", SAMPLE, `${OPEN}- (SO) For USA: ${W}`],
    ["two with a slash", SAMPLE, `${OPEN}![(SO) ok. SO/SS: ${W}](a.png)`],
    ["a caveat, in a heading", SAMPLE, `## (SO) EYES ONLY ${W.toUpperCase()}\n\n- (SO) Open.`],
    ["a level's name", SAMPLE, `${OPEN}- (SO) Secret: ${W}`],
    ["a level's name with a caveat", SAMPLE, `${OPEN}- (SO) ok. Secret//NOFORN: ${W}`],
    ["a list", SAMPLE, `${OPEN}- (SO) REL TO USA: ${W}`],
    ["a list in brackets, in a caption", SAMPLE, `${OPEN}| (SO) A |\n|---|\n| (SO) c |\n\n: (SO) (REL TO USA) ${W}`],
    ["a list with “only”", SAMPLE, `${OPEN}- (SO) REL TO USA ONLY: ${W}`],
    ["an abbreviation", SAMPLE, `${OPEN}- (SO) fine (NF) ${W}`],
    ["two labels joined", TLP, `${GREEN}- TLP:GREEN+RED ${W}`],
    ["a label that goes on", TLP, `${GREEN}| A |\n|---|\n| TLP:RED+STRICT ${W} |`],
    ["a colour behind an open mark", TLP, `${GREEN}- (TLP:GREEN) RED ${W}`],
    ["a colour at the end", TLP, `${GREEN}- ${W} — RED`],
    ["the protocol's name, in German", `${TLP}\nlang: de`, `${GREEN}- Ampelprotokoll: Rot. ${W}`],
    ["the protocol's name", TLP, `${GREEN}- Traffic Light Protocol red: ${W}`],
    ["in small letters of Cyrillic", SAMPLE, `${OPEN}- (SO) fine. \u0455\u0455: ${W}`],
  ],
  "11a fields of sources that nothing reads": [
    ["a mark by its name", `${TLP}\nsources: {a: {title: ${W}, classification: RED}}`, `${GREEN}- Text. [@a]`],
    ["a label", `${TLP}\nsources: {a: {title: ${W}, marking: "TLP:RED"}}`, `${GREEN}- Text. [@a]`],
    ["any other name", `${TLP}\nsources: [{key: a, title: ${W}, level: RED}]`, `${GREEN}- Text. [@a]`],
    ["in a list", `${TLP}\nsources: {a: {title: ${W}, keywords: [energy, RED]}}`, `${GREEN}- Text. [@a]`],
    ["deeper", `${TLP}\nsources: {a: {title: ${W}, custom: {tlp: red}}}`, `${GREEN}- Text. [@a]`],
    ["in brackets", `${TLP}\nreferences: [{id: a, title: ${W}, annote: "(TLP:RED)"}]`, `${GREEN}- Text. [@a]`],
    [
      "beside an open title",
      `${SAMPLE}\nsources: {a: {title: "(SO) ${W}", classification: SS}}`,
      `${OPEN}- (SO) Text. [@a]`,
    ],
  ],
  "11b marks in tags that hold several blocks": [
    ...["div", "section", "blockquote", "aside", "Card"].map(
      (tag): Brother => [tag, TLP, `${GREEN}<${tag}>(TLP:RED) x\n\n${W}\n\n</${tag}>`],
    ),
    ["a summary", TLP, `${GREEN}<details><summary>(TLP:RED) x</summary>\n\n${W}\n\n</details>`],
    ["a paragraph of its own", TLP, `${GREEN}<div>\n<p>(TLP:RED) x</p>\n<p>${W}</p>\n</div>`],
    ["over a part", TLP, `${GREEN}<div>(TLP:RED) x\n\n### Part\n\n${W}\n\n</div>`],
    [
      "over a table, behind an open text",
      TLP,
      `${GREEN}<div>\n\nOpen\n\n(TLP:RED) x\n\n| a |\n|---|\n| ${W} |\n\n</div>`,
    ],
  ],
  "11f a label of the own side in a box, up to its end": [
    ...["::: {.box}", "::: note", "::: {.callout-note}"].map(
      (fence): Brother => [fence, NONE, `${BARE}\n\n${fence}\n**Red line:** a\n\n${W}\n:::`],
    ),
    ...["div", "section", "aside", "Card"].map(
      (tag): Brother => [`<${tag}>`, NONE, `${BARE}\n\n<${tag}>\n\n**Red line:** a\n\n${W}\n\n</${tag}>`],
    ),
    ["behind an open text", NONE, `${BARE}\n\n<div>\n\nOpen\n\n**Fallback:** a\n\n- ${W}\n\n</div>`],
    ["behind an open text, in a division", NONE, `${BARE}\n\n::: box\nOpen\n\n**Fallback:** a\n\n- ${W}\n:::`],
    ["on the line of its tag", NONE, `${BARE}\n\n<div>**Red line:** a\n\n${W}\n\n</div>`],
    ["in tags of paragraphs", NONE, `${BARE}\n\n<div>\n<p><b>Red line:</b> a</p>\n<p>${W}</p>\n</div>`],
    ["over a part", NONE, `${BARE}\n\n<div>**Red line:** a\n\n### Part\n\n${W}\n\n</div>`],
    ["in a callout, in French", `${NONE}\nlang: fr`, `${BARE}\n\n> [!note]\n> **Ligne rouge :** a\n>\n> ${W}`],
    ["in a column", NONE, `${BARE}\n\n:::: columns\n::: column\n**Red line:** a\n\n${W}\n:::\n::::`],
    ["what is not for a room", NONE, `${BARE}\n\n::: box\n**Not for use:** a\n\n${W}\n:::`],
  ],
  "11f2 a label or mark that is all of what stands above": [
    ...["- **Red line**", "1. **Red line:**", "> Red line", "::: box\n**Red line**\n:::", "| Red line |\n|---|"].map(
      (above): Brother => [above.replaceAll("\n", " "), NONE, `${BARE}\n\n${above}\n\n${W}`],
    ),
    ...["![Our fallback](a.png)", "```\nRed line\n```", "> > Red line", "| **Red line** |\n|---|\n| |"].map(
      (above): Brother => [above.replaceAll("\n", " "), NONE, `${BARE}\n\n${above}\n\n${W}`],
    ),
    ...["- (TLP:RED)", "- a\n- (TLP:RED)", "> (TLP:RED)", "::: box\n(TLP:RED)\n:::", "```\n(TLP:RED)\n```"].map(
      (above): Brother => [above.replaceAll("\n", " "), TLP, `${GREEN}${above}\n\n${W}`],
    ),
    ...["- **Red line**", "#### Red line", "> Red line", "![Red line](a.png)"].map(
      (above): Brother => [
        `${above}, a column`,
        NONE,
        `${BARE}\n\n:::: columns\n::: column\n${above}\n:::\n::: column\n${W}\n:::\n::::`,
      ],
    ),
    ...["(TLP:RED)", "> (TLP:RED)"].map(
      (above): Brother => [
        `${above}, a column`,
        TLP,
        `${GREEN}:::: columns\n::: column\n${above}\n:::\n::: column\n${W}\n:::\n::::`,
      ],
    ),
    ["at the end of a slide", TLP, `${GREEN}(TLP:RED)\n\n---\n\n${W}`],
    ["at the end of a slide, in a quotation", TLP, `${GREEN}> (TLP:RED)\n\n---\n\n${W}`],
    ["at the end of a slide, in a list", NONE, `${BARE}\n- **Red line**\n\n---\n\n${W}`],
  ],
  "11f3 what editors and programs say beside a text": [
    ["what a shortcode is given", TLP, `${GREEN}{{< tlp red >}}\n\n${W}`],
    ["an option of a chunk", TLP, `${GREEN}\`\`\`{r}\n#| fig-cap: "TLP:RED"\n${W}\n\`\`\``],
    ["the level of a tag", TLP, `${GREEN}<tlp level="red">${W}</tlp>`],
    ["a label before letters of Korean", TLP, `${GREEN}- TLP:RED우리는 ${W}`],
    ["a label before letters of Chinese", TLP, `${GREEN}- TLP:RED我们 ${W}`],
    ["a label in a foot of a slide", TLP, `${GREEN}::: footer\nTLP:RED\n:::\n\n${W}`],
    ["a colour in a foot of a slide", TLP, `${GREEN}::: footer\nRED\n:::\n\n${W}`],
    ["a remark of CriticMarkup", NONE, `${BARE}\n- {++${W}++}{>>Red line<<}`],
    ["a remark with a mark", SAMPLE, `${OPEN}- (SO) ${W} {>>SS<<}`],
    ["a remark with a name", NONE, `${BARE}\n- ${W} {>>not for KOR<<}`],
    ["a mark that is changed", TLP, `${GREEN}- {~~(TLP:RED)~>(TLP:GREEN)~~} ${W}`],
    ["a label that is changed", NONE, `${BARE}\n- {~~Red line~>Ask~~}: ${W}`],
    ["a label that is taken out", NONE, `${BARE}\n- {--Red line:--} ${W}`],
    ["a language of code", NONE, `${BARE}\n\n~~~ fallback\n${W}\n~~~`],
    ["a language of code, a name", NONE, `${BARE}\n\n\`\`\`red-line\n${W}\n\`\`\``],
    ["a chart's title", NONE, `${BARE}\n\n\`\`\`mermaid\nflowchart LR\n  accTitle: Red lines\n  a --> b[${W}]\n\`\`\``],
    [
      "a chart's description",
      TLP,
      `${GREEN}\`\`\`mermaid\nflowchart LR\n  accDescr: (TLP:RED)\n  a --> b[${W}]\n\`\`\``,
    ],
    [
      "a box's",
      TLP,
      `${GREEN}\`\`\`mermaid\nflowchart LR\n  a[${W}] --> b\n  click a href "https://e.org" "TLP:RED"\n\`\`\``,
    ],
    ["a comment of TeX", TLP, `${GREEN}$$\n% TLP:RED\nx = \\text{${W}}\n$$`],
    ["what is short for something", TLP, `*[X]: TLP:RED\n\n- X ${W}`.replace(/^/, GREEN)],
  ],
  "11g a head of a table that is a row": [
    ["a label", NONE, `${BARE}\n\n| Red line | we hold ${W} |\n|---|---|\n| Ask | b |`],
    [
      "with a mark",
      SAMPLE,
      `${OPEN}| (SO//REL TO USA, KOR) Red line | (SO) we hold ${W} |\n|---|---|\n| (SO) a | (SO) b |`,
    ],
    ["in Korean", `${NONE}\nlang: ko`, `${BARE}\n\n| 레드라인 | 우리는 ${W} 지킨다 |\n|---|---|\n| a | b |`],
    [
      "behind a withheld head",
      SAMPLE,
      `${OPEN}| (SS) Our long label of this | we hold ${W} |\n|---|---|\n| (SO) a | (SO) b |`,
    ],
  ],
  "11h rows below a mark": [
    ["a row that goes on", TLP, `${GREEN}| A | B |\n|---|---|\n| (TLP:RED) | a |\n| | ${W} |`],
    ["a row that goes on from words", TLP, `${GREEN}| A | B |\n|---|---|\n| (TLP:RED) a | b |\n| | ${W} |`],
    ["a cell that goes on", TLP, `${GREEN}| A | B |\n|---|---|\n| a | (TLP:RED) b |\n| | ${W} |`],
    ["two rows", TLP, `${GREEN}| A | B |\n|---|---|\n| a | (TLP:RED) b |\n| | |\n| | ${W} |`],
    ["below open heads", TLP, `${GREEN}| (TLP:GREEN) A | (TLP:GREEN) B |\n|---|---|\n| (TLP:RED) a | b |\n| | ${W} |`],
    ["a group", TLP, `${GREEN}| A | B |\n|---|---|\n| (TLP:RED) Ours | |\n| a | ${W} |`],
    ["a group, at its second row", TLP, `${GREEN}| A | B |\n|---|---|\n| TLP:RED | |\n| a | b |\n| ${W} | b |`],
    ["a table of one column", TLP, `${GREEN}| A |\n|---|\n| TLP:RED |\n| ${W} |`],
    ["a label in the second cell", NONE, `${BARE}\n\n| A | B |\n|---|---|\n| a | **Red line:** b |\n| | ${W} |`],
  ],
  "11k an item that is a label alone, above items": [
    ["in bold", NONE, `${BARE}\n- **Red line**\n- ${W}`],
    ["with a colon", NONE, `${BARE}\n- Red line:\n- ${W}`],
    ["two items", NONE, `${BARE}\n1. **Fallback:**\n2. a\n3. ${W}`],
    ["in German", `${NONE}\nlang: de`, `${BARE}\n- **Rote Linie:**\n- ${W}`],
  ],
  "11i names that nobody sees": [
    ["of a footnote", NONE, `${BARE}\n- a[^red-line]\n\n[^red-line]: ${W}`],
    ["of a footnote, as a mark", TLP, `${GREEN}- a[^tlp-red]\n\n[^tlp-red]: ${W}`],
    ["of an address", NONE, `${BARE}\n- [${W}][our red line]\n\n[our red line]: https://example.org`],
    ["as an address", TLP, `${GREEN}- [${W}](tlp:red)`],
    ["as an address, a label", NONE, `${BARE}\n- [${W}](red-line)`],
    ["of a block", NONE, `${BARE}\n- ${W} ^red-line`],
    ["of a block, as a mark", TLP, `${GREEN}- ${W} ^tlp-red`],
    ["a tag of two words", NONE, `${BARE}\n- <Red line> ${W}`],
    ["a class of a box", NONE, `${BARE}\n\n\`\`\`mermaid\ngraph TD\nA[${W}] --> B[b]\nclass A,B redline;\n\`\`\``],
    ["a class of a box, as a mark", TLP, `${GREEN}\`\`\`mermaid\ngraph TD\nA[${W}] --> B[b]\nclass A tlp-red\n\`\`\``],
    ["a shortcode", NONE, `${BARE}\n\n{{% notice "Red line" %}}\n${W}\n{{% /notice %}}`],
    ["a shortcode's style", NONE, `${BARE}\n\n{% hint style="red-line" %}\n${W}\n{% endhint %}`],
    ["where a comment says that it begins", NONE, `${BARE}\n\n<!-- red line start -->\n\n${W}\n\n<!-- end -->`],
    ["where a comment says it first", NONE, `${BARE}\n\n<!-- BEGIN: red-line -->\n\n${W}`],
    ["a command of TeX", NONE, `${BARE}\n\n\\section{Red line}\n\n${W}`],
    ["a command of TeX, above a list", NONE, `${BARE}\n\n\\subsection*{Fallback}\n\n- ${W}`],
    ["a name in code", NONE, `${BARE}\n\n\`\`\`sh\nRED_LINE=${W}\n\`\`\``],
  ],
  "11j words for who may read": [
    ...["Recipients only: X", "(For named recipients only) X", "Limited disclosure: X"].map(
      (text): Brother => [text, TLP, `${GREEN}- ${text.replace("X", W)}`],
    ),
    ...[
      "Strictly confidential: X",
      "(Not for distribution) X",
      "FOR OFFICIAL USE ONLY X",
      "Remove before release – X",
    ].map((text): Brother => [text, SAMPLE, `${OPEN}- (SO) ${text.replace("X", W)}`]),
    ["what does not circulate", NONE, `${BARE}\n- Do not circulate: ${W}`],
    ["the same in Russian", `${NONE}\nlang: ru`, `${BARE}\n- Не распространять: ${W}`],
    ["the same in Japanese", `${NONE}\nlang: ja`, `${BARE}\n- 部外秘：${W}`],
    ["in brackets of mathematics", SAMPLE, `${OPEN}- (SO) ok ⟪SS⟫ ${W}`],
    ["in white brackets", SAMPLE, `${OPEN}- (SO) ok ｟SS｠ ${W}`],
    ["in German", `${NONE}\nlang: de`, `${BARE}\n- Nur für Empfänger: ${W}`],
    ["in Korean", `${NONE}\nlang: ko`, `${BARE}\n- (재배포 금지) ${W}`],
    ["what was said between us", NONE, `${BARE}\n- Off the record: ${W}`],
    ["the same in French", `${NONE}\nlang: fr`, `${BARE}\n- Entre nous : ${W}`],
    ...["RED; X", "RED • X", "X - RED", "红色：X", "Classification level = RED: X"].map(
      (text): Brother => [text, TLP, `${GREEN}- ${text.replace("X", W)}`],
    ),
  ],
  "11e signs of tags in values and comments": [
    ["a class behind one", TLP, `${GREEN}<div title="a<b" class="red">\n\n${W}\n\n</div>`],
    ["a class behind a tag in a value", TLP, `${GREEN}- <span data-x='<i>' class="red">${W}</span>`],
    ["over blocks", TLP, `${GREEN}<div title="a < b">\n\n(TLP:RED) x\n\n${W}\n\n</div>`],
    ["over blocks, with a tag", TLP, `${GREEN}<section title='<b>'>\n\n(TLP:RED) x\n\n${W}\n\n</section>`],
    ["over blocks, in braces", TLP, `${GREEN}<Card if={a > b}>\n\n(TLP:RED) x\n\n${W}\n\n</Card>`],
    ["over blocks, in braces that seem to close", TLP, `${GREEN}<Card x={"/>"}>\n\n(TLP:RED) x\n\n${W}\n\n</Card>`],
    ["over blocks, in a long value", TLP, `${GREEN}<div title="${"a ".repeat(500)}">\n\n(TLP:RED) x\n\n${W}\n\n</div>`],
    ["a comment", TLP, `## ${W}\n\n<!-- a < b TLP:RED -->\n\n- a`],
    ["a mark in a tag in a comment", TLP, `## ${W}\n\n<!-- <TLP:RED> -->\n\n- a`],
    ["a mark in bold in a comment", TLP, `## ${W}\n\n<!-- classification: <b>RED</b> -->\n\n- a`],
    ["a label in bold in a comment", NONE, `## ${W}\n\n<!-- <b>Red line</b> -->\n\n- a`],
  ],
  "11c a cell that is a mark speaks for its row": [
    ["the last", SAMPLE, `${OPEN}| (SO) Text | (SO) Mark |\n|---|---|\n| ${W} | (SS) |`],
    ["beside open ones", SAMPLE, `${OPEN}| (SO) A | (SO) B |\n|---|---|\n| (SO) ${W} | (SS) |`],
    ["amid", TLP, `${GREEN}| A | B | C |\n|---|---|---|\n| ${W} | (TLP:RED) | x |`],
    ["a label", TLP, `${GREEN}| A | B |\n|---|---|\n| RED | ${W} |`],
  ],
  "11d colours of TLP without its word": [
    ...[
      "AMBER+STRICT X",
      "AMBER STRICT X",
      "Amber/Strict: X",
      "RED we leave X",
      "RED We leave X",
      "(red) X",
      "RED! X",
      "RED// X",
      "**Red** — X",
      "ok RED Leave X",
      "TLP GREEN/RED X",
      "GREEN/RED: X",
      "Red / Green: X",
      "(GREEN|RED) X",
      "GREEN or RED: X",
      "X – GREEN→RED",
    ].map((text): Brother => [text, TLP, `${GREEN}- ${text.replace("X", W)}`]),
    ...["### RED", "#### Red only", "RED"].map((text): Brother => [`above: ${text}`, TLP, `${GREEN}${text}\n\n- ${W}`]),
    ["in French", `${TLP}\nlang: fr`, `${GREEN}- RED nous quittons ${W}`],
    ["as a caption", TLP, `${GREEN}| A |\n|---|\n| ${W} |\n\n: RED`],
  ],
  "08a words of the own side beside the slides": [
    ["in the title", `title: "Our red line remains ${W}"\n${AUDIENCES}`, BARE],
    ["in the subtitle", `${NONE}\nsubtitle: "We will not go below ${W}"`, BARE],
    ["in the footer", `${NONE}\nfooter: "Our red line remains ${W}"`, BARE],
    ["in the reference", `${NONE}\nreference: "Our fallback remains ${W}"`, BARE],
    ["in the version", `${NONE}\nversion: "1.0, our red line remains ${W}"`, BARE],
    ["in the organisation, in French", `${NONE}\nlang: fr\norganisation: "Notre ligne rouge reste ${W}"`, BARE],
    ["in the author", `${NONE}\nauthor: "Our red line remains ${W}"`, BARE],
    ["in the description", `${NONE}\ndescription: "We will not go below ${W}"`, BARE],
    ["in the keywords, in Korean", `${NONE}\nkeywords: ["우리의 레드라인은 ${W}"]`, BARE],
    ["in the institute", `${NONE}\ninstitute: "Our red line remains ${W}"`, BARE],
    ["in the title of a release", NONE.replace("[USA, KOR]}", `[USA, KOR], title: "Our red line remains ${W}"}`), BARE],
    ["in the title of a source", `${NONE}\nsources: {a: {title: "Our red line remains ${W}"}}`, `${BARE} [@a]`],
    [
      "in the author of a source",
      `${NONE}\nsources: {a: {title: T, author: "We will not go below ${W}"}}`,
      `${BARE} [@a]`,
    ],
    ["in its outlet", `${NONE}\nsources: {a: {title: T, outlet: "Our red line remains ${W}"}}`, `${BARE} [@a]`],
    ["behind a citation", `${NONE}\nsources: {a: {title: T}}`, `${BARE} [@a, our red line remains ${W}]`],
    ["in the title of a link", NONE, `${BARE}\n- [x](https://a.org "Our red line remains ${W}")`],
    ["in the title of a picture", NONE, `${BARE}\n\n![A map](map.png "Our red line remains ${W}")`],
    ["in a comment of code", NONE, `${BARE}\n\n\`\`\`py\n# Our red line remains ${W}\nx = 1\n\`\`\``],
    ["in letters that nobody sees", `${NONE}\nfooter: "Our red\u200b line remains ${W}"`, BARE],
  ],
  "08b marks of a scheme that nobody named": [
    ["SECRET: X", NONE, `${BARE}\n- SECRET: ${W}`],
    ["Secret: X", NONE, `${BARE}\n- Secret: ${W}`],
    ["NOFORN X", NONE, `${BARE}\n- NOFORN ${W}`],
    ["(S) X", NONE, `${BARE}\n- (S) ${W}`],
    ["(C) X", NONE, `${BARE}\n- (C) ${W}`],
    ["(R) X", NONE, `${BARE}\n- (R) ${W}`],
    ["TLP RED: X", NONE, `${BARE}\n- TLP RED: ${W}`],
    ["TLP RED X", NONE, `${BARE}\n- TLP RED ${W}`],
    ["TOP SECRET X", NONE, `${BARE}\n- TOP SECRET ${W}`],
    ["SAMPLE SECRET X", NONE, `${BARE}\n- SAMPLE SECRET ${W}`],
    ["NATO RESTRICTED X", NONE, `${BARE}\n- NATO RESTRICTED ${W}`],
    ["OFFICIAL-SENSITIVE: X", NONE, `${BARE}\n- OFFICIAL-SENSITIVE: ${W}`],
    ["RESTREINT UE/EU RESTRICTED: X", NONE, `${BARE}\n- RESTREINT UE/EU RESTRICTED: ${W}`],
    ["Confidentiel Défense : X", NONE, `${BARE}\n- Confidentiel Défense : ${W}`],
    ["（비밀） X", NONE, `${BARE}\n- （비밀） ${W}`],
    ["[X]{mark=SS}", NONE, `${BARE}\n- [${W}]{mark=SS}`],
    ["**SECRET** X", NONE, `${BARE}\n- **SECRET** ${W}`],
    ["SECRET we leave X", NONE, `${BARE}\n- SECRET we leave ${W}`],
    ["We wait. SECRET: X", NONE, `${BARE}\n- We wait. SECRET: ${W}`],
    ["x", NONE, `${BARE}\n- x\\\n  SECRET: ${W}`],
    ["X (SECRET)", NONE, `${BARE}\n- ${W} (SECRET)`],
    ["VS-NfD: X", NONE, `${BARE}\n- VS-NfD: ${W}`],
    ...[
      "We wait. (RESTREINT) X",
      "X (RESTREINT)",
      "We wait. (OFFICIAL: SENSITIVE) X",
      "OFFICIAL: Sensitive X",
      "(СТРОГО СЕКРЕТНО) X",
      "(Stg. CONFIDENTIEEL) X",
      "(Poufne) X",
      "HEMLIG: X",
      "(PROTECTED B) X",
      "COMMERCIAL-IN-CONFIDENCE: X",
    ].map((text): Brother => [text, NONE, `${BARE}\n- ${text.replace("X", W)}`]),
    ["(ZASTRZEŻONE) in a cell", NONE, `${BARE}\n\n| A |\n|---|\n| (ZASTRZEŻONE) ${W} |`],
    ["【绝密】X", NONE, `${BARE}\n- 【绝密】${W}`],
    ["Совершенно секретно: X", NONE, `${BARE}\n- Совершенно секретно: ${W}`],
    ["سري للغاية: X", NONE, `${BARE}\n- سري للغاية: ${W}`],
    ["2급 비밀: X", NONE, `${BARE}\n- 2급 비밀: ${W}`],
  ],
  "08c marks of another scheme than the brief's": [
    ["TLP:RED X", SAMPLE, `${OPEN}- (SO) TLP:RED ${W}`],
    ["TLP:AMBER: X", SAMPLE, `${OPEN}- (SO) TLP:AMBER: ${W}`],
    ["(TS) X", SAMPLE, `${OPEN}- (SO) (TS) ${W}`],
    ["(C) X", SAMPLE, `${OPEN}- (SO) (C) ${W}`],
    ["FOUO: X", SAMPLE, `${OPEN}- (SO) FOUO: ${W}`],
    ["NATO SECRET: X", SAMPLE, `${OPEN}- (SO) NATO SECRET: ${W}`],
    ["RESTREINT UE: X", SAMPLE, `${OPEN}- (SO) RESTREINT UE: ${W}`],
    ["TOP SECRET X", SAMPLE, `${OPEN}- (SO) TOP SECRET ${W}`],
    ["VS-NfD: X", SAMPLE, `${OPEN}- (SO) VS-NfD: ${W}`],
    ["COSMIC TOP SECRET: X", SAMPLE, `${OPEN}- (SO) COSMIC TOP SECRET: ${W}`],
    ['[X]{mark="TS"}', SAMPLE, `${OPEN}- (SO) [${W}]{mark="TS"}`],
    ["OFFICIAL–SENSITIVE: X", SAMPLE, `${OPEN}- (SO) OFFICIAL–SENSITIVE: ${W}`],
    ["(RESTREINT) X, beside TLP", TLP, `${GREEN}- (RESTREINT) ${W}`],
    ["behind an open mark", SAMPLE, `${OPEN}- (SO) (OFFICIAL: SENSITIVE) ${W}`],
    ["NATO SECRET, beside TLP", TLP, `${GREEN}- NATO SECRET: ${W}`],
    ["a letter, beside TLP", TLP, `${GREEN}- (TLP:GREEN) (S) ${W}`],
  ],
  "01b a second lead word": [
    ["in a paragraph", SAMPLE, `${OPEN}(SO) **Say:** A date. **Offer:** (SS) ${W}`],
    ["in German", SAMPLE, `${OPEN}- **Bitte:** (SO) Ein Termin. **Angebot:** (SS) ${W}`],
    ["in italics", SAMPLE, `${OPEN}- *Ask:* (SO) A date. *Offer:* (SS) ${W}`],
  ],
  "01d a second sentence": [
    ["of a quotation", SAMPLE, `${OPEN}> (SO) They wait. (SS//NOFORN) ${W}`],
    ["behind a semicolon, in a definition", SAMPLE, `${OPEN}(SO) Term\n: (SO) Open; (SS) ${W}`],
    ["in Japanese", SAMPLE, `${OPEN}- (SO) 始まります。(SS) ${W}`],
    ["of a footnote", SAMPLE, `${OPEN}- (SO) A[^n]\n\n[^n]: (SO) Open. (SR) ${W}`],
  ],
  "01e a second line": [
    ["of a line block", SAMPLE, `${OPEN}| (SO) one\n| (SS) ${W}`],
    ["of a cell", SAMPLE, `${OPEN}| (SO) A |\n|---|\n| (SO) b<br>(SS) ${W} |`],
    ["of HTML", SAMPLE, `${OPEN}<p>(SO) one<br>(SS) ${W}</p>`],
    ["behind a backslash, in Russian", SAMPLE, `${OPEN}- (SO) Начало\\\n  (SS) ${W}`],
  ],
  "01g a list that is none": [
    ["numbered with a bracket", SAMPLE, `${OPEN}(SO) Where we are\n3) (SS) ${W}`],
    ["of letters", SAMPLE, `${OPEN}(SO) Where we are\nb. (SS) ${W}`],
    ["in an item", SAMPLE, `${OPEN}- (SO) Where we are\n  7. (SS) ${W}`],
  ],
  "01h a line of code": [
    ["indented", SAMPLE, `${OPEN}(SO) Text.\n\n    (SO) one\n    (SS) ${W}`],
    ["behind code", SAMPLE, `${OPEN}- (SO) see \`x\` and \`(SS) ${W}\``],
    ["as a comment", SAMPLE, `${OPEN}\`\`\`yaml\n(SO) a: 1\nb: 2 # (SS) ${W}\n\`\`\``],
  ],
  "02a an unmarked title with a kind": [
    ["of a part", SAMPLE, `${OPEN}### ${W} closes it {.evidence}\n\n- (SO) Open.`],
    ["of a section", SAMPLE, `${OPEN}# ${W} closes it {.options}\n\n## (SO) Next\n\n- (SO) Open.`],
    ["in Korean, by an id", SAMPLE, `${OPEN}## ${W} 유월에 닫는다 {#bottom-line}\n\n- (SO) Open.`],
    ["with a footnote", SAMPLE, `${OPEN}## We close^[${W}] in June {.timeline}\n\n- (SO) Open.`],
  ],
  "02c an unmarked title that begins like a label": [
    ["an annex in French", SAMPLE, `${OPEN}## Annexe A ${W}\n\n- (SO) Open.`],
    ["an annex in Korean", SAMPLE, `${OPEN}## 부속 1 ${W}\n\n- (SO) Open.`],
    ["background", SAMPLE, `${OPEN}## Background: ${W}\n\n- (SO) Open.`],
    ["key messages in a part", SAMPLE, `${OPEN}### Key messages on ${W}\n\n- (SO) Open.`],
  ],
  "03a a mark in what is said of a source": [
    ["its outlet", `${SAMPLE}\nsources: {a: {title: A, outlet: "(SS) ${W}", kind: press}}`, `${OPEN}- (SO) Text. [@a]`],
    ["its author", `${SAMPLE}\nsources: {a: {title: A, author: "(SS//NOFORN) ${W}"}}`, `${OPEN}- (SO) Text. [@a]`],
    ["its mark", `${SAMPLE}\nsources: {a: {title: ${W}, mark: SR}}`, `${OPEN}- (SO) Text. [@a]`],
    ["its title in TLP", `${TLP}\nsources: {a: {title: "TLP:RED ${W}"}}`, `${GREEN}- Text. [@a]`],
  ],
  "03j a label in what is said of a source or person": [
    ["its title", `${NONE}\nsources: {a: {title: "Red line: ${W}"}}`, "## Open\n\n- Text [@a]"],
    ["its title, in French", `${NONE}\nsources: {a: {title: "Ligne rouge : ${W}"}}`, "## Open\n\n- Text [@a]"],
    [
      "its publisher, in Korean",
      `${NONE}\nsources: {a: {title: A, publisher: "**레드 라인:** ${W}"}}`,
      "## Open\n\n- Text [@a]",
    ],
    [
      "its author, in German",
      `${NONE}\nsources: {a: {title: A, author: "Rückfallposition: ${W}"}}`,
      "## Open\n\n- Text [@a]",
    ],
    [
      "a title of a person",
      NONE,
      "## Open\n\n- Text {person=p}",
      `p: {name: R, country: KOR, titles: [{title: "Red line: ${W}", from: 2010-01-01}]}`,
    ],
    ["a variant, in Spanish", NONE, "## Open\n\n- Text", `p: {name: R, country: KOR, variants: ["Línea roja: ${W}"]}`],
  ],
  "03k a word in a tag of a language": [
    ["of the brief", `${NONE}\nlang: en-x-${W}`, "## Open\n\n- Text"],
    ["of other languages", `${NONE}\nlanguages: {also: [ko-x-${W}]}`, "## Open\n\n- Text"],
    ["of a span", NONE, `## Open\n\n- Text [wort]{lang=de-x-${W}}`],
    ["of a slide", NONE, `## Open {lang=de-x-${W}}\n\n- Text`],
  ],
  "03i a mark around the key of a source": [
    ["behind its page", `${SAMPLE}\nsources: {a: {title: A}}`, `${OPEN}- (SO) Text. [@a, p. 5 (SS) ${W}]`],
    ["before it", `${SAMPLE}\nsources: {a: {title: A}}`, `${OPEN}- (SO) Text. [(SS) see ${W} @a, p. 5]`],
    ["amid what is before it", `${SAMPLE}\nsources: {a: {title: A}}`, `${OPEN}- (SO) Text. [see; (SS) ${W} @a]`],
    ["of TLP", `${TLP}\nsources: {a: {title: A}}`, `${GREEN}- @a [p. 3, (TLP:RED) ${W}] says so.`],
    ["in a cell", `${TLP}\nsources: {a: {title: A}}`, `${GREEN}| A | B |\n|---|---|\n| c | d [@a, TLP:RED ${W}] |`],
    ["a red line, in Korean", `${NONE}\nsources: {a: {title: A}}`, `## Open\n\n- 말 [레드라인: ${W} @a, 5쪽]`],
  ],
  "03b a mark in a field of the front matter": [
    ["the drafter", `${TLP}\nlead: {drafter: "(TLP:RED) ${W}"}`, GREEN],
    ["the place of the meeting", `${SAMPLE}\nmeeting: {start: 2013-05-07, place: "(SS) ${W}"}`, OPEN],
    ["a reference behind words", `${TLP}\nreference: "No. 7 (TLP:AMBER) ${W}"`, GREEN],
    ["who classified it, unmarked", SAMPLE.replace("sample}", `sample, authority: {reason: ${W}}}`), OPEN],
  ],
  "03d a name whose entry is closed": [
    ["in a title", SAMPLE, `## (SO) ${W} comes\n\n- (SO) Open.`, `spy: {name: ${W}, country: KOR, mark: SS}`],
    [
      "by its variant",
      SAMPLE,
      `${OPEN}- (SO) We met ${W}.`,
      `spy: {name: R, variants: [${W}], country: KOR, mark: SR}`,
    ],
    ["in a cell", SAMPLE, `${OPEN}| (SO) Who |\n|---|\n| (SO) ${W} |`, `spy: {name: ${W}, country: KOR, mark: SS}`],
    [
      "in another script",
      SAMPLE,
      `${OPEN}- (SO) 그는 ${W}`,
      `spy: {name: R, scripts: {ko: ${W}}, country: KOR, mark: SS}`,
    ],
  ],
  "03e an unmarked field": [
    ["the organisation", `${SAMPLE}\norganisation: ${W}`, OPEN],
    ["the reference", `${SAMPLE}\nreference: ${W}`, OPEN],
    ["the subtitle", `${SAMPLE}\nsubtitle: ${W}`, OPEN],
    ["the version", `${SAMPLE}\nversion: ${W}`, OPEN],
    ["a field that nobody knows", `${SAMPLE}\ninstitute: ${W}`, OPEN],
  ],
  "03f an unmarked head of a column": [
    ["in German", SAMPLE, `${OPEN}| (SO) A | Was wir bis ${W} tun |\n|---|---|\n| (SO) b | (SO) c |`],
    [
      "in Korean, in bold",
      SAMPLE,
      `${OPEN}| (SO) A | **우리는 육월에 협상을 떠난다 ${W}** |\n|---|---|\n| (SO) b | (SO) c |`,
    ],
    [
      "in Spanish, in the first column",
      SAMPLE,
      `${OPEN}| Nos vamos en junio ${W} | (SO) B |\n|---|---|\n| (SO) b | (SO) c |`,
    ],
  ],
  "04a a heading whose mark stands over what is below": [
    ["a part", TLP, `${GREEN}### (TLP:RED) Ours\n\n- ${W}`],
    ["a deep heading, a table", TLP, `${GREEN}##### (TLP:AMBER) Ours\n\n| A |\n|---|\n| ${W} |`],
    ["a section", TLP, `${GREEN}# (TLP:RED) Ours\n\n## What follows\n\n- ${W}`],
    ["its own level ends it, not a deeper one", TLP, `${GREEN}#### (TLP:RED) Ours\n\nText\n\n##### Deeper\n\n${W}`],
  ],
  "04b the rest of what begins with a mark": [
    ["a quotation", TLP, `${GREEN}> (TLP:RED) He asked.\n>\n> ${W}`],
    ["who said it", TLP, `${GREEN}> (TLP:RED) He asked.\n> -- ${W}`],
    ["a division", TLP, `${GREEN}::: note\n(TLP:AMBER) He asked.\n\n- ${W}\n:::`],
    ["a division that begins in bold", TLP, `${GREEN}::: note\n**(TLP:RED) He asked.**\n\n- ${W}\n:::`],
    ["an item", TLP, `${GREEN}- (TLP:RED) He asked.\n\n  ${W}`],
    [
      "a row whose first column is gone, loosely",
      SAMPLE,
      `${OPEN}| (SS) A | (SO) B |\n|---|---|\n| **[SR]** c | ${W} |`,
    ],
    ["a row whose first column is gone", SAMPLE, `${OPEN}| (SS) A | (SO) B |\n|---|---|\n| (SR) c | ${W} |`],
  ],
  "04c a mark without its parentheses": [
    ["in brackets and bold", TLP, `${GREEN}- **[TLP:RED]** ${W}`],
    ["full-width, in Japanese", TLP, `${GREEN}- （TLP:RED） ${W}`],
    ["with a character that nobody sees", TLP, `${GREEN}- (TLP:RED)\u200b ${W}`],
    ["in small letters", TLP, `${GREEN}- tlp:red ${W}`],
    ["with its categories", SAMPLE, `${OPEN}- (SO) Open SS//NOFORN ${W}`],
    ["the colour alone", TLP, `${GREEN}- RED: ${W}`],
  ],
  "04d a mark in an attribute": [
    ["of a slide", TLP, `${GREEN}## Ours {mark="TLP:RED"}\n\n- ${W}`],
    ["of a division", TLP, `${GREEN}::: {.tlp-amber}\n${W}\n:::`],
    ["of a picture", TLP, `${GREEN}![${W}](map.png){tlp=red}`],
    ["of a part", TLP, `${GREEN}### Ours {.tlp-red}\n\n- ${W}`],
  ],
  "04g a mark beside the words": [
    ["of code amid a text", TLP, `${GREEN}Text \`${W}\`{.js .tlp-red}`],
    ["of a link", TLP, `${GREEN}Text [${W}](https://example.org/){.tlp-red}`],
    ["of code", TLP, `${GREEN}\`\`\`{.js .tlp-red}\n${W}\n\`\`\``],
    ["of code with tildes, as an attribute", SAMPLE, `${OPEN}~~~ {mark="SS"}\n(SO) ${W}\n~~~`],
    ["of an element around", TLP, `${GREEN}<div class="tlp-red">\n\n${W}\n\n</div>`],
    ["of an element amid a text", TLP, `${GREEN}Text <span class='a tlp-red'>${W}</span>`],
    ["of an element, by its data", TLP, `${GREEN}<div data-tlp="red">\n\n${W}\n\n</div>`],
    ["of an element, in entities", TLP, `${GREEN}<div class="tlp&#45;red">${W}</div>`],
    ["an element's own name", TLP, `${GREEN}<tlp-red>${W}</tlp-red>`],
    ["of a box of a flow chart", TLP, `${GREEN}\`\`\`mermaid\nflowchart LR\n  A[${W}]:::tlp-red --> B[x]\n\`\`\``],
    ["of an item", SAMPLE, `${OPEN}- (SO) ${W} {mark=SS}`],
    ["of an item in reveal.js", TLP, `${GREEN}- ${W} <!-- .element: class="tlp-red" -->`],
    ["of a table by its caption", TLP, `${GREEN}| a |\n|---|\n| ${W} |\n\n: Table {.tlp-red}`],
    ["of a division, in two words", TLP, `${GREEN}::: tlp red\n${W}\n:::`],
    ["of kramdown", TLP, `${GREEN}- ${W}\n{: .tlp-red}`],
    ["a short label, of an element", SAMPLE, `${OPEN}- (SO) <span class="ss">${W}</span>`],
    ["among classes, of an element around", SAMPLE, `${OPEN}<div class='box ss'>\n\n(SO) ${W}\n\n</div>`],
    ["a short label, of a component", SAMPLE, `${OPEN}<v-click :class="['ss']">\n\n(SO) ${W}\n\n</v-click>`],
    ["a level's name, as an id", SAMPLE, `${OPEN}- (SO) <b id="secret">${W}</b>`],
    ["a title of an element", SAMPLE, `${OPEN}- (SO) <span title="(SS)">${W}</span>`],
    ["a title with words", SAMPLE, `${OPEN}- (SO) <abbr title="a > b (SS) for us">${W}</abbr>`],
    ["words for who hears it, in Korean", TLP, `${GREEN}- <span aria-label="우리만 TLP:RED">${W}</span>`],
    ["the label of a fold", TLP, `${GREEN}<details label="TLP:빨강">\n\n${W}\n\n</details>`],
    ["a caveat as a class", SAMPLE, `${OPEN}<div class="noforn">\n\n(SO) ${W}\n\n</div>`],
    ["an id", TLP, `${GREEN}## ${W} {#tlp-red}\n\n- a`],
    ["a comment", TLP, `${GREEN}<!-- TLP:RED -->\n\n${W}`],
    ["a comment in brackets of Obsidian", TLP, `${GREEN}%% TLP:RED %%\n\n${W}`],
    ["a comment that is no link", SAMPLE, `${OPEN}[//]: # (SS)\n\n(SO) ${W}`],
    ["a comment amid a text that has it as a value", SAMPLE, `${OPEN}- (SO) ${W} <!-- mark=SS -->`],
    ["a comment alone that has it as a value", TLP, `${GREEN}<!-- tlp = red -->\n\n${W}`],
    ["a comment that names it", SAMPLE, `${OPEN}<!-- classification: SS -->\n\n(SO) ${W}`],
    ["a class of Marp", TLP, `${GREEN}<!-- _class: tlp-red -->\n\n${W}`],
    ["an option of a directive", TLP, `${GREEN}\`\`\`{note}\n:class: tlp-red\n${W}\n\`\`\``],
    ["a field of the house", `${TLP}\ntlp: red`, `${GREEN}- ${W}`],
    ["where no scheme is named", NONE, `## Open\n\nText \`${W}\`{mark="SS//NOFORN"}`],
  ],
  "04h a mark in a spelling of nobody's": [
    ["in small letters on a second line", SAMPLE, `${OPEN}(SO) One\n(ss) ${W}`],
    ["before a colon", SAMPLE, `${OPEN}- (SO) SS: ${W}`],
    ["a caveat alone", SAMPLE, `${OPEN}- (SO) NOFORN: ${W}`],
    ["a caveat in brackets, in a cell", SAMPLE, `${OPEN}| (SO) A |\n|---|\n| (SO) (NOFORN) ${W} |`],
    ["in French quotation marks", `${SAMPLE}\nlang: fr`, `${OPEN}- (SO) «SS» ${W}`],
    ["in corner brackets", `${SAMPLE}\nlang: ja`, `${OPEN}- (SO) 「SS」${W}`],
    ["in ornate brackets", `${SAMPLE}\nlang: ar`, `${OPEN}- (SO) ﴾SS﴿ ${W}`],
    ["two at once", SAMPLE, `${OPEN}- (SO) (SO/SS) ${W}`],
    ["with a blank in it", SAMPLE, `${OPEN}- (SO) (S S) ${W}`],
    ["in French", `${TLP}\nlang: fr`, `${GREEN}- TLP:ROUGE ${W}`],
    ["in German, in an English brief", TLP, `${GREEN}- TLP:ROT ${W}`],
    ["in Chinese", `${TLP}\nlang: zh`, `${GREEN}- TLP:红 ${W}`],
    ["in Korean", `${TLP}\nlang: ko`, `${GREEN}- TLP: 빨강 ${W}`],
    ["in small letters, apart", TLP, `${GREEN}- tlp red ${W}`],
    ["with its colon in bold", TLP, `${GREEN}- **TLP:**RED ${W}`],
    ["its colour in brackets", TLP, `${GREEN}- [RED] ${W}`],
    ["with a full stop", TLP, `${GREEN}- TLP.RED ${W}`],
    ["behind a title", SAMPLE, `## (SO) ${W} closes (SS)\n\n- (SO) Open.`],
    ["behind a cell", SAMPLE, `${OPEN}| (SO) A |\n|---|\n| (SO) ${W} – SS |`],
    ["in code before the words", SAMPLE, `${OPEN}- (SO) \`SS\` ${W}`],
    ["in italics before the words", SAMPLE, `${OPEN}- (SO) *SS* ${W}`],
    ["a caveat without a sign", SAMPLE, `${OPEN}- (SO) NOFORN ${W}`],
    ["a level that no language knows", TLP, `${GREEN}- TLP:VERMELHO ${W}`],
    ["behind an item, in small letters", SAMPLE, `${OPEN}- (SO) ${W} (ss)`],
  ],
  "04e a mark of the brief as a whole": [
    ["over a table", TLP.replace("title: T", 'title: "(TLP:RED) T"'), `## Open\n\n| A |\n|---|\n| ${W} |`],
    ["over notes of the foot", TLP.replace("title: T", 'title: "(TLP:AMBER) T"'), `## Open\n\nText[^n]\n\n[^n]: ${W}`],
    ["over a section", TLP.replace("title: T", 'title: "(TLP:AMBER+STRICT) T"'), `# Part\n\n## Open\n\n${W}`],
  ],
  "05 lines of the own side": [
    ["a singular heading in Spanish", NONE, `## Open\n\nText\n\n### Línea roja\n\n${W}`],
    ["a label in Arabic", NONE, `## Open\n\nText\n\n- **خط أحمر:** ${W}`],
    ["a class on a part", NONE, `## Open\n\nText\n\n### Ours {.red-line}\n\n${W}`],
    ["a definition", NONE, `## Open\n\nText\n\nRed line\n: ${W}`],
    ["not the first cell", NONE, `## Open\n\n| A | B | C |\n|---|---|---|\n| 1 | Our fallback position | ${W} |`],
    [
      "a head that means options too, in Chinese",
      `${NONE}\nlang: zh`,
      `## Open\n\n| 谁 | 备选方案 |\n|---|---|\n| a | ${W} |`,
    ],
    ["in plain words, a second sentence", NONE, `## Open\n\n- A date. Our red line: ${W}`],
    ["numbered", NONE, `## Open\n\nText\n\n**Red line 2 (ours):** ${W}`],
    ["in square brackets", NONE, `## Open\n\n- [Red line] ${W}`],
    ["in round brackets, before bold words", NONE, `## Open\n\nText\n\n(Red line) **${W}**`],
    ["in quotation marks of French, in French", NONE, `## Open\n\n- «Ligne rouge» ${W}`],
    ["before an arrow, in a cell", NONE, `## Open\n\n| A |\n|---|\n| Fallback → ${W} |`],
    ["behind its words, in brackets", NONE, `## Open\n\n- We hold ${W} (red line)`],
    ["behind its words and a dash, in German", NONE, `## Open\n\nText\n\nWir halten ${W} – rote Linie.`],
    ["behind its words, in Korean", NONE, `## Open\n\n- ${W} (우리의 레드라인)`],
    ["BATNA in Korean", NONE, `## Open\n\nText\n\n**배트나:** ${W}`],
    ["BATNA in Russian, in no bold", NONE, `## Open\n\nText\n\n- БАТНА: ${W}`],
    ["BATNA in Japanese", NONE, `## Open\n\nText\n\n- バトナ：${W}`],
    ["BATNA in French", NONE, `## Open\n\nText\n\n**MESORE :** ${W}`],
    ["BATNA in Spanish", NONE, `## Open\n\nText\n\n**Mejor alternativa a un acuerdo negociado:** ${W}`],
    ["BATNA in Arabic, as a heading", NONE, `## Open\n\nText\n\n### باتنا\n\n${W}`],
    ["BATNA in Chinese", NONE, `## Open\n\nText\n\n**最佳替代方案：** ${W}`],
    ["BATNA", NONE, `## Open\n\nText\n\n**BATNA:** ${W}`],
  ],
  "05i a label of the own side beside the words": [
    ["of an element around", NONE, `## Open\n\n<div class="red-line">\n\n${W}\n\n</div>`],
    ["of a picture", NONE, `## Open\n\n![${W}](a.png){.red-line}`],
    ["of code", NONE, `## Open\n\n\`\`\`{.js .red-line}\n${W}\n\`\`\``],
    ["of a link", NONE, `## Open\n\nText [${W}](https://example.org/){.red-line}`],
    ["of a callout", NONE, `## Open\n\n::: {.callout-warning .red-line}\n${W}\n:::`],
    ["of an element, in French", NONE, `## Open\n\nText <span class="ligne-rouge">${W}</span>`],
    ["of an item, in German", NONE, `## Open\n\n- ${W} {class="rote-linie"}`],
    ["of an element, by its data", NONE, `## Open\n\nText <b data-kind="red-line">${W}</b>`],
    ["a comment, in Korean", NONE, `## Open\n\n<!-- 레드 라인 -->\n\n${W}`],
  ],
  "05j a label that a line end, a tag or a dialect parts from its words": [
    ["a line end amid it", NONE, `${BARE}\n- Red\n  line: ${W}`],
    ["a line end amid it, behind a sentence", NONE, `${BARE}\n- An open text. Our red\n  line: ${W}`],
    ["a break of a cell", NONE, `${BARE}\n\n| A |\n|---|\n| open<br>Red<br>line: ${W} |`],
    ["in Spanish", `${NONE}\nlang: es`, `${BARE}\n- Texto. Línea\n  roja: ${W}`],
    ["in Russian, in brackets", `${NONE}\nlang: ru`, `${BARE}\n- Текст (красная\n  линия: ${W})`],
    ["in Chinese, which has no blank there", `${NONE}\nlang: zh`, `${BARE}\n- 红\n  线：${W}`],
    ["in Japanese, behind a sentence", `${NONE}\nlang: ja`, `${BARE}\n- 文章。使用\n  不可：${W}`],
    ["brackets behind the words", NONE, `${BARE}\n- ${W} (do not\n  raise)`],
    ["a legend", NONE, `${BARE}\n\n<fieldset><legend>Red line</legend>${W}</fieldset>`],
    ["a caption of HTML", NONE, `${BARE}\n\n<figure><figcaption>Red line</figcaption>${W}</figure>`],
    ["what screen readers say of a text", NONE, `${BARE}\n\n<p aria-label="Red line">${W}</p>`],
    ["the page that a text stands for", NONE, `${BARE}\n- [[Red line|${W}]]`],
    ["the same with a place in it", NONE, `${BARE}\n- [[Red line#why|${W}]]`],
    ["the name of a shortcode", NONE, `${BARE}\n\n{{< red-line >}}${W}{{< /red-line >}}`],
    ["the same of Liquid", NONE, `${BARE}\n\n{% red_line %}\n${W}\n{% endred_line %}`],
    ["a name in code with a capital amid it", NONE, `${BARE}\n\n\`\`\`\nredLine = "${W}"\n\`\`\``],
    ["whom alone a division is for", NONE, `${BARE}\n\n::: {.only-internal}\n${W}\n:::`],
    ["the same of a span", SAMPLE, `${OPEN}- (SO) [${W}]{.for-internal}`],
  ],
  "07 what goes on from a closed text": [
    ["behind a formula that stands by itself", TLP, `${GREEN}(TLP:RED) Costs $$x = 1$$ and ${W}`],
    ["behind a formula on its own lines", TLP, `${GREEN}(TLP:RED) Costs\n$$\nx = 1\n$$\nand ${W}`],
    ["a formula below its text", TLP, `${GREEN}(TLP:RED) Costs\n$$\n\\text{${W}}\n$$`],
    ["a red line behind a formula", NONE, `## Open\n\nText\n\n**Red line:** costs $$x = 1$$ and ${W}`],
    ["the second paragraph of a footnote", SAMPLE, `${OPEN}- (SO) A[^n]\n\n[^n]: (SS) One.\n\n    ${W}`],
    ["a list in a footnote", TLP, `${GREEN}- A[^n]\n\n[^n]: (TLP:RED) One.\n\n    - ${W}`],
    ["a footnote of the own side", NONE, `## Open\n\nText[^n]\n\n[^n]: **Red line:** One.\n\n    ${W}`],
    ["an aside in Korean in a footnote", NONE, `## Open\n\nText[^n]\n\n[^n]: **레드 라인:** 하나.\n\n    ${W}`],
    ["the rest of a definition", TLP, `${GREEN}Term\n: (TLP:RED) One.\n\n    ${W}`],
    ["the third paragraph of an item", SAMPLE, `${OPEN}- (SO) One.\n\n  (SS) Two.\n\n  ${W}`],
    ["a quotation that is a red line", NONE, `## Open\n\nText\n\n> **Red line:** One.\n>\n> ${W}`],
    ["a list behind a colon", TLP, `${GREEN}(TLP:RED) For us only:\n\n- ${W}`],
    ["a text behind a colon, in Japanese", TLP, `${GREEN}(TLP:RED) 我々だけ：\n\n${W}`],
    ["a list on the next line", TLP, `${GREEN}(TLP:AMBER) For us.\n- ${W}`],
    ["a table behind a comma", TLP, `${GREEN}(TLP:RED) For us,\n\n| A |\n|---|\n| ${W} |`],
    ["a list behind a red line", NONE, `## Open\n\nText\n\n**Red line:** we say:\n\n- ${W}`],
    ["a list behind a fallback amid a text", NONE, `## Open\n\nA date. **Fallback:** we take:\n\n1. ${W}`],
    ["code behind what is not for use", NONE, `## Open\n\n**Not for use:** they said:\n\n\`\`\`\n${W}\n\`\`\``],
    ["below a mark alone", TLP, `${GREEN}(TLP:RED)\n\n${W}`],
    ["below a mark alone, in bold", TLP, `${GREEN}**(TLP:AMBER)**\n\n- One.\n\n${W}`],
    ["a column", TLP, `${GREEN}:::: columns\n::: column\n(TLP:RED) One.\n\n${W}\n:::\n::::`],
  ],
  "08 a slide that goes on": [
    ["from a marked one", TLP, `${GREEN}## (TLP:RED) Ours\n\n- One\n\n---\n\n- ${W}`],
    ["from one that goes on", TLP, `${GREEN}## (TLP:AMBER) Ours\n\n- One\n\n---\n\n- Two\n\n---\n\n- ${W}`],
    ["from red lines", NONE, `## Open\n\nText\n\n## Red lines\n\n- One\n\n---\n\n- ${W}`],
    ["from red lines by a class", SAMPLE, `${OPEN}## (SO) Ours {.red-lines}\n\n- (SO) One\n\n---\n\n- (SO) ${W}`],
  ],
  "09 in a formula": [
    ["a mark in words", SAMPLE, `${OPEN}(SO) Costs $x = \\text{(SS) ${W}}$`],
    ["a mark in two pieces", SAMPLE, `${OPEN}(SO) Costs $x = \\text{(S}\\text{S) ${W}}$`],
    ["a mark that is a macro's", SAMPLE, `${OPEN}(SO) $\\def\\a{(SS)\\ ${W}}\\a$`],
    ["a red line", NONE, `## Open\n\nText $\\text{Red line: ${W}}$`],
    ["a red line in bold", NONE, `## Open\n\n$$\\textbf{Red line: }\\text{${W}}$$`],
    ["what to avoid", NONE, `## Open\n\n- $\\text{Avoid: ${W}}$ at all costs`],
  ],
  // On a screen an ask goes as a whole, and the mark amid it with it, which would have stopped the release elsewhere.
  "04f below a text that goes for another reason": [
    ["rest of a quotation", TLP, `${GREEN}> (TLP:GREEN) **Ask:** A. **Offer:** (TLP:RED) b\n>\n> ${W}`],
    ["who said it", TLP, `${GREEN}> (TLP:GREEN) **Ask:** [TLP:RED] b\n>\n> (TLP:GREEN) c\n> -- ${W}`],
    ["page that goes on", TLP, `## (TLP:GREEN) **Ask:** A; (TLP:RED) b\n\n- (TLP:GREEN) c\n\n---\n\n- ${W}`],
    ["slides of a section", TLP, `# (TLP:GREEN) **Ask:** A. (TLP:RED) b\n\n## Title\n\n- ${W}`],
    ["below a heading", TLP, `${GREEN}#### (TLP:GREEN) **Offer:** A. (TLP:RED) b\n\n- ${W}`],
    ["column", TLP, `${GREEN}:::: columns\n::: column\n(TLP:GREEN) **Ask:** (TLP:RED) b\n\n${W}\n:::\n::::`],
    ["division", TLP, `${GREEN}::: note\n(TLP:GREEN) **Ask:** [b]{.tlp-red}\n\n${W}\n:::`],
    ["row", TLP, `${GREEN}| (TLP:RED) A | (TLP:GREEN) B |\n|---|---|\n| We say [TLP:RED] | ${W} |`],
    ["in a quotation all must be marked", SAMPLE, `${OPEN}> (SO) **Ask:** A. (SS) b\n>\n> ${W}`],
  ],
  "04g a mark in a place for marks alone": [
    ["below a head", TLP, `${GREEN}| Point | TLP |\n|---|---|\n| ${W} | RED |`],
    [
      "below a head in small letters",
      SAMPLE,
      `${OPEN}| (SO) Point | (SO) Marking |\n|---|---|\n| (SO) ${W} | (SO) secret |`,
    ],
    ["below a head in French", `${TLP}\nlang: fr`, `${GREEN}| Point | Diffusion |\n|---|---|\n| ${W} | Rouge |`],
    ["below a head in Chinese", SAMPLE, `${OPEN}| (SO) A | (SO) 密级 |\n|---|---|\n| (SO) ${W} | (SO) SS (2013) |`],
    ["beside the head of a row", TLP, `${GREEN}| Point | ${W} |\n|---|---|\n| Classification | RED |`],
    ["in the first row", TLP, `${GREEN}| TLP level | R |\n|---|---|\n| Point | ${W} |`],
    ["behind a label", SAMPLE, `${OPEN}- (SO) Classification: Secret\n- (SO) ${W}`],
    ["a callout", TLP, `${GREEN}> [!RED]\n> ${W}`],
    ["a callout of a level's name", SAMPLE, `${OPEN}> [!Secret] (SO) Title\n> (SO) ${W}`],
    ["a box of MkDocs", SAMPLE, `${OPEN}!!! secret\n    (SO) ${W}`],
    ["a class in small letters", SAMPLE, `${OPEN}- (SO) [${W}]{.ss}`],
    ["a division in small letters", SAMPLE, `${OPEN}::: ss\n(SO) ${W}\n:::`],
    ["a class that is a level's name", SAMPLE, `## (SO) ${W} {.secret}\n\n- (SO) a`],
    ["the value of an attribute", SAMPLE, `${OPEN}- (SO) [${W}]{title="(SS)"}`],
    ["the value of any attribute", SAMPLE, `${OPEN}- (SO) [${W}]{x="SS//NOFORN"}`],
    ["a level's name as a value", SAMPLE, `${OPEN}- (SO) [${W}]{level=secret}`],
    ["a list as a value", SAMPLE, `${OPEN}- (SO) [${W}]{release="USA"}`],
    ["a class of two labels", SAMPLE, `## (SO) ${W} {.ss-noforn}\n\n- (SO) a`],
    ["the title of a link", SAMPLE, `${OPEN}- (SO) [${W}](https://example.org "SS")`],
    ["the title of a link elsewhere", SAMPLE, `${OPEN}- (SO) [${W}][z]\n\n[z]: https://example.org "secret"`],
    ["the title of a link of HTML", SAMPLE, `${OPEN}- (SO) <a href="https://example.org" title="SS">${W}</a>`],
    ["an abbreviation", SAMPLE, `${OPEN}- (SO) <abbr title="secret">${W}</abbr>`],
    ["a colour as a class", TLP, `${GREEN}- [${W}]{.red}`],
    ["a colour as a class of a slide, in French", `${TLP}\nlang: fr`, `## ${W} {.rouge}\n\n- a`],
    ["a colour as a class of HTML", TLP, `${GREEN}<div class="amber">\n\n${W}\n\n</div>`],
    ["a colour before a colon", TLP, `${GREEN}- Red: ${W}`],
    ["a label amid a title", SAMPLE, `## (SO) Plan SS X ${W}\n\n- (SO) a`],
    ["a label amid the title of the brief", SAMPLE.replace("(SO) T", `(SO) Plan SS X ${W}`), `${OPEN}- (SO) a`],
    ["a label amid a heading", SAMPLE, `${OPEN}#### (SO) Plan SS X ${W}\n\n(SO) a`],
    ["what an address says by name", SAMPLE, `${OPEN}- (SO) [${W}](https://example.org/#mark=SS&z)`],
    ["another scheme's, in the address of a link", SAMPLE, `${OPEN}- (SO) [${W}](https://example.org/tlp-red)`],
    [
      "another scheme's, in the address of a source",
      `${SAMPLE}\nsources:\n  a: {title: "(SO) ${W}", date: 2013-05-01, kind: press, url: "https://example.org/tlp-red"}`,
      `${OPEN}- (SO) One. [@a]`,
    ],
    ["the address of a link", TLP, `${GREEN}- [${W}](https://example.org/tlp%3Ared)`],
    [
      "the address of a source",
      `${TLP}\nsources:\n  a: {title: ${W}, date: 2013-05-01, kind: press, url: "https://example.org/tlp%3Ared"}`,
      `${GREEN}- One. [@a]`,
    ],
    [
      "the mark of an entry where no scheme is named",
      NONE,
      `## Open\n\n- ${W} came`,
      `a: {name: ${W}, country: USA, mark: SS}`,
    ],
    [
      "the mark of a source where no scheme is named",
      `${NONE}\nsources:\n  a: {title: ${W}, date: 2013-05-01, kind: press, mark: "(SS)"}`,
      "## Open\n\n- One. [@a]",
    ],
    ["in bold before a text", TLP, `${GREEN}- **RED** ${W}`],
    ["its first letter in bold before a text", TLP, `${GREEN}- **R** ${W}`],
    ["amid the title of a slide", SAMPLE, `## (SO) A plan SS: ${W}\n\n- (SO) a`],
    ["amid a caption", SAMPLE, `${OPEN}![(SO) ok, SECRET: ${W}](a.png)`],
    ["amid a formula", SAMPLE, `${OPEN}(SO) Costs $\\text{SS: ${W}}$`],
    ["in a comment of a formula", SAMPLE, `${OPEN}(SO) Costs $x_1 % ${W}\nx_2$ now`],
    [
      "in the title of a source",
      `${SAMPLE}\nsources:\n  a: {title: "(SO) ok SS The ${W}", date: 2013-05-01, kind: press, url: "https://example.org"}`,
      `${OPEN}- (SO) One. [@a]`,
    ],
    ["a style", TLP, `${GREEN}- [${W}]{style="color: var(--tlp-red)"}`],
    ["a style of HTML", TLP, `${GREEN}- <span style="color:tlp-red">${W}</span>`],
  ],
  "04h a comment that says it": [
    ["at its end", SAMPLE, `## (SO) ${W}\n\n<!-- slide is SS -->\n\n- (SO) a`],
    ["by a level's name", SAMPLE, `## (SO) ${W}\n\n<!-- SECRET -->\n\n- (SO) a`],
    ["at its beginning", SAMPLE, `## (SO) ${W}\n\n%% NOFORN until June %%\n\n- (SO) a`],
    ["in German", `${TLP}\nlang: de`, `## ${W}\n\n<!-- Diese Seite ist TLP:RED -->\n\n- a`],
    ["a colour alone", TLP, `## ${W}\n\n<!-- red -->\n\n- a`],
    ["that it is not to go out", SAMPLE, `## (SO) ${W}\n\n<!-- do not release -->\n\n- (SO) a`],
  ],
  "06a marks that no scheme reads": [
    ["behind words", NONE, `## Open\n\n- We say. (SS//NOFORN) ${W}`],
    ["in brackets", NONE, `## Open\n\n- [S//NF] ${W}`],
    ["as TLP writes them", NONE, `## Open\n\n- TLP:RED ${W}`],
    ["in code", NONE, `## Open\n\n\`\`\`\n(TS//SI) ${W}\n\`\`\``],
    ["in a field", `${NONE}\nsubtitle: "(SS//NOFORN) ${W}"`, "## Open\n\nText"],
    ["of another scheme than the brief's", TLP, `${GREEN}- Text. (S//NF) ${W}`],
  ],
};

const cases = Object.entries(BROTHERS).flatMap(([kind, all]) =>
  all.map((one): readonly [string, Brother] => [`${kind}: ${one[0]}`, one]),
);

it.each(cases)("%s", (_, [, front, body, people]) => {
  const text = `---\n${front}\n---\n\n${body}\n`;
  const registries =
    people === undefined ? NO_REGISTRIES : parseRegistries({ people: { file: "people.yml", text: people } }).value;
  for (const profile of ["read-ahead", "room"] as const) {
    const made = release(text, { registries, profile });
    const isStopped = made.diagnostics.some(({ severity }) => severity === "error");
    const { vocabulary: _vocabulary, ...brief } = made.brief;
    expect(isStopped || !JSON.stringify([brief, made.registries]).includes(W), profile).toBe(true);
  }
});

it("what an unread field of a source says that is not shown, or open, stops nothing", () => {
  const codes = (sources: string) => release(`---\n${TLP}\nsources: ${sources}\n---\n\n${GREEN}- Text. [@a]\n`).codes;
  expect(codes("{a: {title: Open, classification: GREEN, keywords: [red tape, energy]}}")).toEqual([]);
  expect(codes("{a: {title: Open}, b: {title: Not cited, classification: RED}}")).toEqual([]);
});

it("a mark in a tag says nothing of what it is beside or behind, nor of what has its own", () => {
  const shownOf = (body: string) => JSON.stringify(release(`---\n${TLP}\n---\n\n${GREEN}${body}\n`).brief.slides);
  expect(shownOf(`<div>\n\n(TLP:RED) x\n\n</div>\n\n${W}`)).toContain(W);
  expect(shownOf(`<div>\n\n(TLP:RED) x\n\n(TLP:GREEN) ${W}\n\n</div>`)).toContain(W);
  expect(shownOf(`<div>\n\n- (TLP:RED) x\n\n${W}\n\n</div>`)).toContain(W);
  expect(shownOf(`\`\`\`html\n<div>\n\`\`\`\n\n(TLP:RED) x\n\n${W}\n\n</div>`)).toContain(W);
});

it("a label in a box says nothing of what has its own, nor of what stands behind it", () => {
  const shownOf = (body: string) => JSON.stringify(release(`---\n${NONE}\n---\n\n${BARE}\n\n${body}\n`).brief.slides);
  for (const [open, end] of [
    ["<div>", "</div>"],
    ["::: box", ":::"],
  ]) {
    expect(shownOf(`${open}\n\n**Red line:** x\n\n**Ask:** ${W}\n\n${end}`)).toContain(W);
    expect(shownOf(`${open}\n\n**Red line:** x\n\n${end}\n\n${W}`)).toContain(W);
    expect(shownOf(`${open}\n\n${W}\n\n**Red line:** x\n\n${end}`)).toContain(W);
    expect(shownOf(`${open}\n\n**Red line:** x\n\n#### Then\n\n${W}\n\n${end}`)).toContain(W);
  }
  expect(shownOf(`**Red line:** x\n\n${W}`)).toContain(W);
  expect(shownOf(`| Red line | Owner | Date of review |\n|---|---|---|\n| a | ${W} | c |`)).toContain(W);
  expect(shownOf(`| What we want | Red line | What they want |\n|---|---|---|\n| a | b | ${W} |`)).toContain(W);
});

it("a colour that a closed level is called by is told once as how something looks, and stops nothing", () => {
  const told = (text: string, front = TLP) =>
    release(`---\n${front}\n---\n\n${GREEN}- ${text}\n`).diagnostics.map(({ code, params }) => [code, params.colour]);
  for (const text of ["[a]{colour=red}", "[a]{bgcolor=Rouge} [b]{color=amber}", '<font color="red">a</font>'])
    expect(told(text), text).toHaveLength(1);
  expect(told("[a]{colour=red} [b]{color=amber}")).toEqual([["release/colour", "red"]]);
  for (const text of ["[a]{colour=green}", "[a]{colour=blue}", "[a]{size=red}", '[a]{style="color: red"}'])
    expect(told(text), text).toEqual([]);
  expect(release(`---\n${NONE}\n---\n\n${BARE}\n- [a]{colour=red}\n`).diagnostics).toEqual([]);
});

it("a mark in a table says nothing of rows that have their own first cell, mark or group", () => {
  const shownOf = (rows: string) =>
    JSON.stringify(release(`---\n${TLP}\n---\n\n${GREEN}| A | B |\n|---|---|\n${rows}\n`).brief.slides);
  expect(shownOf(`| (TLP:RED) a | b |\n| c | ${W} |`)).toContain(W);
  expect(shownOf(`| (TLP:RED) a | b |\n| | (TLP:GREEN) ${W} |`)).toContain(W);
  expect(shownOf(`| (TLP:RED) Ours | |\n| x | y |\n| Theirs | |\n| z | ${W} |`)).toContain(W);
  expect(shownOf(`| a | (TLP:GREEN) b |\n| | ${W} |`)).toContain(W);
});

it("a label that is all of a block says nothing of what has a label, a heading or a mark of its own", () => {
  const shownOf = (body: string, front = NONE) =>
    JSON.stringify(release(`---\n${front}\n---\n\n${body}\n`).brief.slides);
  expect(shownOf(`${BARE}\n\n> Red line\n\n#### Plan\n\n${W}`)).toContain(W);
  expect(shownOf(`${BARE}\n\n> Red line\n\n**Say:** ${W}`)).toContain(W);
  expect(shownOf(`${BARE}\n- Fallback\n\n${W}`)).toContain(W);
  expect(shownOf(`${BARE}\n\n> Red line\n>\n> we hold\n\n${W}`)).toContain(W);
  expect(shownOf(`${GREEN}> (TLP:RED)\n\n(TLP:GREEN) ${W}`, TLP)).toContain(W);
  expect(shownOf(`${GREEN}> (TLP:GREEN)\n\n${W}`, TLP)).toContain(W);
});

it("an item that is a label alone says nothing of one with its own", () => {
  const shownOf = (list: string) => JSON.stringify(release(`---\n${NONE}\n---\n\n${BARE}\n${list}\n`).brief.slides);
  expect(shownOf(`- **Red line:**\n- **Ask:** ${W}`)).toContain(W);
  expect(shownOf(`- **Red line:** a\n- ${W}`)).toContain(W);
  expect(shownOf(`- **Red line:**\n- a\n- **Say:** b\n- ${W}`)).toContain(W);
});

it("names of one word, addresses of slides and what a condition is called stop nothing", () => {
  for (const text of [
    "a[^limits]\n\n[^limits]: b",
    "[a](#the-meeting-opens)",
    "a ^ab12c3",
    "[a][ss]\n\n[ss]: https://example.org",
  ])
    expect(release(`---\n${NONE}\n---\n\n${BARE}\n- ${text}\n`).codes, text).toEqual([]);
  for (const text of [
    "RED; 3 of 5",
    "Recipients only sign",
    "Told in confidence: wait",
    "The strictly confidential talks: two",
  ])
    expect(release(`---\n${NONE}\n---\n\n${BARE}\n- ${text}\n`).codes, text).toEqual([]);
});

it("a class of the own side among others is told once", () => {
  const { diagnostics } = release(`---\n${NONE}\n---\n\n${BARE}\n\n<div class="box avoid">a</div>\n`);
  expect(diagnostics.map(({ code, params }) => [code, params.words])).toEqual([["release/closed-label", "avoid"]]);
});

it("a mark in the words of an entry is told at its own line", () => {
  const people = "a: {name: Ahn, country: KOR, mark: SO, titles: [{title: 'Envoy SS: we leave', from: 2010-01-01}]}";
  const registries = parseRegistries({ people: { file: "people.yml", text: people } }).value;
  const { diagnostics } = release(`---\n${SAMPLE}\n---\n\n${OPEN}`, { registries });
  expect(diagnostics.find(({ code }) => code === "release/closed-mark")?.span?.file).toBe("people.yml");
});

it("the mark of an entry that a brief without a scheme does not name stops nothing", () => {
  const registries = parseRegistries({
    people: { file: "people.yml", text: "a: {name: Ahn, country: KOR, mark: SS}" },
  }).value;
  const codes = (body: string) => release(`---\n${NONE}\n---\n\n${body}`, { registries }).codes;
  expect(codes(BARE)).toEqual([]);
  expect(codes(`${BARE}\n- Ahn came`)).toContain("release/unread-mark");
});

it("of two colours the stricter counts, also where the other is open", () => {
  const front = TLP.replace("[ORGANISATION]}, partner", "[BOARD]}, staff: {audience: [ORGANISATION]}, partner");
  const codes = (text: string) => release(`---\n${front}\n---\n\n${GREEN}- ${text}\n`, { release: "staff" }).codes;
  for (const text of [
    "AMBER+STRICT/RED: x",
    "AMBER+STRICT/RED x",
    "RED/AMBER: x",
    "We ask. (AMBER/RED) x",
    "AMBER to RED: x",
  ])
    expect(codes(text), text).toContain("release/closed-mark");
  for (const text of ["AMBER/GREEN: x", "RED/AMBER/GREEN: how we rate", "The lamps RED/AMBER go on"])
    expect(codes(text), text).toEqual([]);
});

it("words that only look like marks stop nothing", () => {
  const bodies = [
    `${OPEN}- (SO) The NATO Response Force (NRF) and the EU (27) met.`,
    `${OPEN}- (SO) See https://example.org/A//B and (i) this, (c) that.`,
    `${OPEN}- (SO) The USS (SSN) and, in brackets (SO, like this), a line.`,
    `${OPEN}- (SO) Shared as SAMPLE RESTRICTED//REL TO USA, KOR.`,
    `${OPEN}- (SO) The SS Great Britain and the files (SSN).`,
    `${OPEN}- (SO) SS Great Britain sails. The National Front (NF) and the norm NF EN 206, in restricted areas.`,
    `${OPEN}- (SO) The SA, SS and SD of then (restricted).`,
    `${OPEN}- (SO) The ship SS Rotterdam sails. Das Schiff SS Rotterdam fährt`,
    `${OPEN}- (SO) (Protected) areas, and official: sensitive ones`,
    `${OPEN}- (SO) [Open]{.important} \`x\`{.js}\n\n<!-- (SS) for us: say it slowly -->`,
    `${OPEN}- (SO) The speed $v_{\\text{limit}}$ and $x_{avoid}$.`,
    `${OPEN}- (SO) [Open]{data-note="(SS) gone with its mark"}\n\n::: {.avoid}\n(SO//REL TO USA, KOR) Opened.\n:::`,
    `${OPEN}- (SO) Open.\n\n::: {.red-line}\n(SO) [x]{.tlp-red mark="SS"} gone\n:::`,
    `${OPEN}- (SO) The S.S. Great Britain, and $x_{ss}$ in it.\n\n<!-- Mention the SS Great Britain -->`,
    `${OPEN}- (SO) [Open]{.open .sr-only #ss-great} \`x\`{.so}\n\n> [!NOTE] (SO) SS Great Britain\n> (SO) Text`,
    `${OPEN}- (SO) <span class="so" title="SS Great Britain">Open</span> <u id="great-ss">x</u> <b style="left: 0; color: ss">y</b>`,
    `${OPEN}| (SO) Classification | (SO) B |\n|---|---|\n| (SO) Open | (SO) secret ballots |`,
    `${OPEN}- (SO) Open.\n\n## (SS) Ours {mark="SS"}\n\n- (SS) Gone.`,
  ];
  const coloured = [
    `${GREEN}- \u{1f534} Late, \u{1f7e2} on time, [text]{.alert style="color: red"}\n\n<!-- Ask the red team -->`,
    `${GREEN}- (TLP:GREEN) Red tape is cut\n- RED tape stays, and RED teams ask`,
    `${GREEN}- RED tape is cut, the RED team asks, a light RED or green\n- A RED CROSS van\n- Code RED was called`,
    `${GREEN}| Status | TLP |\n|---|---|\n| Red | GREEN |\n\n> [!green] Go\n> TLP\u2013A guide`,
  ];
  for (const body of coloured)
    expect(release(`---\n${TLP}\n---\n\n${body}\n`).diagnostics.filter((one) => one.severity === "error")).toEqual([]);
  for (const body of bodies) {
    const { diagnostics } = release(`---\n${SAMPLE}\n---\n\n${body}\n`);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  }
});

it("what is published, and names in code, may say what a red line is called", () => {
  const front = `${NONE}\nsources: {a: {title: "The red line that was none", url: "https://example.org/a"}}`;
  const footers = ["The thin red line held", "A fallback generator", "الحد الأدنى للأجور"];
  for (const footer of footers)
    expect(release(`---\n${NONE}\nfooter: ${footer}\n---\n\n${BARE}\n`).codes, footer).toEqual([]);
  const lines = {
    en: ["The Red Line of the Washington Metro", "Red Line stations"],
    fr: ["La ligne rouge du métro", "Ne pas utiliser l’ascenseur"],
    de: ["Die Rote Linie der Berliner U-Bahn"],
    es: ["La línea roja del metro"],
    ru: ["Красная линия московского метро"],
    ko: ["지하철 레드라인"],
    ja: ["地下鉄のレッドライン"],
    zh: ["地铁红线"],
    ar: ["الخط الأحمر في المترو"],
  };
  const codesOf = (lang: string, footer: string) =>
    release(`---\n${NONE}\nlang: ${lang}\nfooter: ${footer}\n---\n\n${BARE}\n`).codes;
  for (const [lang, all] of Object.entries(lines))
    for (const footer of all) expect(codesOf(lang, footer), footer).toEqual([]);
  for (const [lang, footer] of [
    ["en", "Our red line of the metro deal"],
    ["en", "REDLINE we leave"],
    ["en", "Our redline is the date"],
    ["en", "A fallback offer"],
    ["en", "Our red line reopens the text"],
    ["en", "A red line on the metro deal"],
    ["fr", "Notre ligne rouge du métro"],
    ["es", "Nuestra línea roja del metro"],
    ["ru", "Наша красная линия метро"],
    ["fr", "Ne pas utiliser la citation"],
    ["de", "Unsere rote Linie der U-Bahn"],
    ["ko", "우리 레드라인"],
  ] as const)
    expect(codesOf(lang, footer), footer).toContain("release/revealed");
  const code = "```py\nfallback = None\nx = fallback(1)\n```\n\n```css\na { color: red } /* fallback */\n```";
  for (const told of ["# fallback", "x = 1 # our fallback", "offer 50 # fallback"])
    expect(release(`---\n${NONE}\n---\n\n${BARE}\n\n\`\`\`\n${told}\n\`\`\``).codes, told).not.toEqual([]);
  const { diagnostics } = release(`---\n${front}\n---\n\n${BARE} [@a]\n\n${code}\n`);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
});

it("lines, tags and names that only stand where a label may be parted stop nothing and lose nothing", () => {
  for (const text of [
    "We reach the limit\n  of the fund: zqopen",
    "The Red\n  Sea: zqopen",
    "zqopen (in the\n  red) and more",
    "[[Red Sea|zqopen]]",
    "[[Red line policy|zqopen]]",
    "{{< note-box >}}zqopen{{< /note-box >}}",
    "[zqopen]{.only-child}",
  ]) {
    const { brief, diagnostics } = release(`---\n${NONE}\n---\n\n${BARE}\n- ${text}\n`);
    expect(
      diagnostics.filter(({ severity }) => severity === "error"),
      text,
    ).toEqual([]);
    expect(JSON.stringify({ ...brief, vocabulary: null }), text).toContain("zqopen");
  }
});

it("words and numbers that only look like marks of states stop nothing", () => {
  const bodies = [
    "- (A) one\n- (B) two\n- (C) three",
    "- (c) three and (s) four\n- (C) 2013 The Archive\n- The (C) grade and the (S) curve",
    "- SECRET BALLOTS ARE LAW\n- Secret talks\n- The secret: patience\n- Confidential advice is privileged",
    "- NATO summits\n- The file is (restricted)\n- It is a top secret\n- Restricted areas: two",
    "- The SS Great Britain\n- 秘密警察: 一\n- 비밀 투표\n- [x]{.c} `y`{.r #s} <span class='secret-ballot'>z</span>",
  ];
  const errors = (front: string, body: string) =>
    release(`---\n${front}\n---\n\n${body}\n`).diagnostics.filter(({ severity }) => severity === "error");
  for (const body of bodies) {
    expect(errors(NONE, `${BARE}\n${body}`), body).toEqual([]);
    // Where a scheme is named, a letter in front of a text is told as another scheme's mark.
    if (!body.includes("(C)")) expect(errors(TLP, `${GREEN}${body}`), body).toEqual([]);
  }
  const front = `${NONE}\nsources: {a: {title: "Top Secret: a history", url: "https://example.org/a"}}`;
  expect(release(`---\n${front}\n---\n\n${BARE} [@a]\n`).codes).not.toContain("release/unread-mark");
});
