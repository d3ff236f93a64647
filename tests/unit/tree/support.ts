import { parseBrief } from "../../../src/brief/parse.ts";
import type { Brief, Slide } from "../../../src/brief/types.ts";

export const parse = (body: string): Brief => parseBrief({ file: "brief.md", text: body }).value;

/** A brief with a block of every kind, each holding a text that says what it is. */
export const EVERY_KIND = `## Title

Paragraph

#### Heading

- Item

  > Quotation
  >
  > -- Speaker

| Head | Second |
|------|--------|
| Cell | Other  |

: Table caption {alt="Table alt"}

\`\`\`
Code
\`\`\`

![Picture alt](folder/p.png "Picture title")

:::: columns
::: column
Left
:::
::: column
Right
:::
::::

::: box
Boxed
:::

| Year | Value |
|------|-------|
| One  | 1     |

: Chart caption {.chart type=bar alt="Chart alt"}

### Part

Last
`;

export function slideOf(body: string): Slide {
  const [slide] = parse(body).slides;
  if (slide === undefined) throw new Error("the brief has no slide");
  return slide;
}
