/** A brief with everything that breaks decks. */
export function tortureBrief(): string {
  const bullets = Array.from({ length: 80 }, (_, i) => `- Bullet ${i} speaks of point${i} at some length`).join("\n");
  const rows = Array.from({ length: 60 }, (_, i) => `| row${i} | cell${i} with **bold${i}** | ${i},000 |`).join("\n");
  const nested = Array.from({ length: 9 }, (_, i) => `${"  ".repeat(i)}- Level ${i + 1} nested${i}`).join("\n");
  const words = Array.from({ length: 900 }, (_, i) => `word${i}${i % 17 === 16 ? "." : ""}`).join(" ");
  const url = `https://example.org/${"long-path/".repeat(28)}end`;
  return `---
title: Torture
sources:
  snyder: {author: Scott Snyder, title: A title}
---

# Section with *marks*

## Eighty bullets

${bullets}

## Sixty rows

| Name | Text | Number |
|:-----|:----:|-------:|
${rows}

: A caption for the rows

## Nine levels

${nested}

## Long words {#long .content}

${url} and [named](${url})

${words}

## Scripts

Emoji 👩‍👩‍👧‍👦 flags 🇰🇷 and 한국어 문장이 있다. 日本語の文章です。 مرحبا بالعالم العربي. עברית

Control \u0001characters\u0007 here, {{handlebars}} {{{raw}}} <% ejs %> \${template}

## HTML

<div class="x">
Inside div **bold**
</div>

<CustomThing prop="value">Component text</CustomThing> <b>strong</b> &amp; &copy; <span style="color:red">red</span>

<table><tr><td>cell one</td><td>cell two</td></tr></table>

::: unknown-div
Text in the unknown div
:::

::: {.columns}
::: {.column width=30%}
Left column
:::
Loose text
::: {.column}
Right column
:::
:::

> Quoted words
> over lines
> -- The Speaker [@snyder, ¶5]

Footnote[^n] and inline^[An inline footnote] and ref [link][ref].

[^n]: The footnote text

    Second paragraph of it

[ref]: https://example.org/ref

\`\`\`js
const code = "kept";
\`\`\`

<!-- A presenter note in a comment -->

::: notes
- Speaker notes **bold**
:::

### Part one
Text one

### Part two
1. First
2. Second
   - [x] Done task
   - [ ] Open task

---

After the rule ![alt words](picture.png)
`;
}
