import { describe, expect, it } from "vitest";
import { createCascade, parseStylesheets } from "../../../src/scene/css/cascade.ts";
import { complaints, el, paragraph } from "./support.ts";

/** What `width: VALUE` comes to, in points or with its sign of per cent. */
function width(value: string, rest = ""): string {
  const { width } = paragraph(`:root { --ten: 10pt; --half: 0.5 } p { ${rest}; width: ${value} }`);
  if (width === "auto") return "auto";
  return width.unit === "%+pt" ? `${width.value}% ${width.plus}pt` : `${width.value}${width.unit}`;
}

describe("values that are reckoned", () => {
  it.each([
    ["calc(1pt + 2pt * 3)", "7pt"],
    ["calc((1pt + 2pt) * 3)", "9pt"],
    ["calc(10pt - 2pt - 3pt)", "5pt"],
    ["calc(24pt / 2 / 3)", "4pt"],
    ["calc(1in - 1cm)", "43.653543pt"],
    ["calc(2 * 50%)", "100%"],
    ["calc(100% / 3)", "33.333333%"],
    ["calc(var(--ten) * var(--half))", "5pt"],
    ["calc(-1 * var(--ten) + 30pt)", "20pt"],
    ["calc(2em + 1rem)", "38pt"],
    ["min(3pt, 1in, var(--ten))", "3pt"],
    ["max(3pt, calc(1pt + 4pt))", "5pt"],
    ["clamp(4pt, 2pt, 9pt)", "4pt"],
    ["clamp(4pt, 1in, 9pt)", "9pt"],
    ["round(48.4075pt, 0.1pt)", "48.4pt"],
    ["round(down, 48.49pt, 0.1pt)", "48.4pt"],
    ["round(up, 0.3pt, 0.1pt)", "0.3pt"],
    ["CALC(1PT + 1pt)", "2pt"],
    ["calc(var(--page-width) - 2 * 54pt)", "852pt"],
    ["calc(var(--page-height) / 2)", "270pt"],
    ["calc(100% - 10pt)", "100% -10pt"],
    ["calc(10pt + 50%)", "50% 10pt"],
    ["calc((100% - 2 * var(--ten)) / 4)", "25% -5pt"],
    ["calc(2 * (50% - calc(1in - 20%)))", "140% -144pt"],
    ["calc(100% - 1em - max(3pt, 4pt))", "100% -14pt"],
    ["calc(50% + 10pt - 10pt)", "50%"],
    ["calc(50% + 10pt - 50%)", "10pt"],
  ])("%s is %s", (value, wanted) => {
    expect(width(value, "font-size: 10pt")).toBe(wanted);
  });

  it("stand wherever a number or a length does", () => {
    const style = paragraph(
      "p { font-size: calc(10pt * 2); line-height: calc(1 + 0.2); margin: calc(1pt + 1pt) max(3pt, 4pt); flex: calc(1 + 1) 1 calc(20pt / 2); color: rgb(calc(100 + 155) 0 0); border: calc(0.5pt + 0.5pt) solid red }",
    );
    expect(style).toMatchObject({
      fontSize: 20,
      lineSpacing: 1,
      margin: { top: { value: 2 }, left: { value: 4 } },
      flexGrow: 2,
      flexBasis: { unit: "pt", value: 10 },
      color: { hex: "FF0000" },
      border: { top: { width: 1 } },
    });
  });

  it("hold on another page, whose size no rule sets", () => {
    const { value, diagnostics } = parseStylesheets(
      [{ file: "theme.css", text: "slide { --page-width: 10pt; width: calc(var(--page-width) / 2) }" }],
      { width: 720, height: 540 },
    );
    const root = el("slide");
    expect(createCascade(value).style(root).get(root)?.width).toEqual({ unit: "pt", value: 360 });
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "css/page-variable: “--page-width” is the size of the page, which no rule can change.",
    ]);
  });

  it("are refused at their place where they cannot be worked out", () => {
    const wrong = [
      "min(100%, 300pt)",
      "max(10pt, calc(50% - 10pt))",
      "round(calc(50% - 10pt), 1%)",
      "calc(50% + 1)",
      "calc((50% + 1pt) * 2pt)",
      "calc(10pt / (50% + 1pt))",
      "calc(1pt + 2)",
      "calc(2pt * 3pt)",
      "calc(2pt / 0)",
      "calc(2pt / 1pt)",
      "calc(1pt -2pt)",
      "calc(1pt + )",
      "calc()",
      "calc(red * 2)",
      "calc(1pt + 2vw)",
      "clamp(1pt, 2pt)",
      "round(1pt)",
      "round(1pt, 0pt)",
      "calc(1pt - 3pt)",
      "(1pt)",
      "mod(5pt, 2pt)",
    ];
    expect(wrong.flatMap((value) => complaints(`p { width: ${value} }`))).toMatchInlineSnapshot(`
      [
        "css/reckoning «min(100%, 300pt)» “min(100%, 300pt)” cannot be worked out: percentages and lengths cannot be compared, since of what a percentage is a share is known only once the page is laid out: use “max-width”, “min-width” and the like beside “width”, or “var(--page-width)”. | Write it as “calc(var(--margin) + 2 * 12pt)”: numbers, lengths and percentages with + - * / and brackets.",
        "css/reckoning «max(10pt, calc(50% - 10pt))» “max(10pt, calc(50% - 10pt))” cannot be worked out: percentages and lengths cannot be compared, since of what a percentage is a share is known only once the page is laid out: use “max-width”, “min-width” and the like beside “width”, or “var(--page-width)”. | Write it as “calc(var(--margin) + 2 * 12pt)”: numbers, lengths and percentages with + - * / and brackets.",
        "css/reckoning «round(calc(50% - 10pt), 1%)» “round(calc(50% - 10pt), 1%)” cannot be worked out: percentages and lengths cannot be compared, since of what a percentage is a share is known only once the page is laid out: use “max-width”, “min-width” and the like beside “width”, or “var(--page-width)”. | Write it as “calc(var(--margin) + 2 * 12pt)”: numbers, lengths and percentages with + - * / and brackets.",
        "css/reckoning «calc(50% + 1)» “calc(50% + 1)” cannot be worked out: a length or percentage and a number without a unit cannot be added or compared. | Write it as “calc(var(--margin) + 2 * 12pt)”: numbers, lengths and percentages with + - * / and brackets.",
        "css/reckoning «calc((50% + 1pt) * 2pt)» “calc((50% + 1pt) * 2pt)” cannot be worked out: one side of “*” must be a number without a unit. | Write it as “calc(var(--margin) + 2 * 12pt)”: numbers, lengths and percentages with + - * / and brackets.",
        "css/reckoning «calc(10pt / (50% + 1pt))» “calc(10pt / (50% + 1pt))” cannot be worked out: what “/” divides by must be a number without a unit. | Write it as “calc(var(--margin) + 2 * 12pt)”: numbers, lengths and percentages with + - * / and brackets.",
        "css/reckoning «calc(1pt + 2)» “calc(1pt + 2)” cannot be worked out: a length or percentage and a number without a unit cannot be added or compared. | Write it as “calc(var(--margin) + 2 * 12pt)”: numbers, lengths and percentages with + - * / and brackets.",
        "css/reckoning «calc(2pt * 3pt)» “calc(2pt * 3pt)” cannot be worked out: one side of “*” must be a number without a unit. | Write it as “calc(var(--margin) + 2 * 12pt)”: numbers, lengths and percentages with + - * / and brackets.",
        "css/reckoning «calc(2pt / 0)» “calc(2pt / 0)” cannot be worked out: it divides by 0. | Write it as “calc(var(--margin) + 2 * 12pt)”: numbers, lengths and percentages with + - * / and brackets.",
        "css/reckoning «calc(2pt / 1pt)» “calc(2pt / 1pt)” cannot be worked out: what “/” divides by must be a number without a unit. | Write it as “calc(var(--margin) + 2 * 12pt)”: numbers, lengths and percentages with + - * / and brackets.",
        "css/reckoning «calc(1pt -2pt)» “calc(1pt -2pt)” cannot be worked out: a sign is missing; blanks stand on both sides of “+” and “-”. | Write it as “calc(var(--margin) + 2 * 12pt)”: numbers, lengths and percentages with + - * / and brackets.",
        "css/reckoning «calc(1pt + )» “calc(1pt + )” cannot be worked out: a value is missing. | Write it as “calc(var(--margin) + 2 * 12pt)”: numbers, lengths and percentages with + - * / and brackets.",
        "css/reckoning «calc()» “calc()” cannot be worked out: a value is missing. | Write it as “calc(var(--margin) + 2 * 12pt)”: numbers, lengths and percentages with + - * / and brackets.",
        "css/reckoning «red» “red” cannot be worked out: only numbers, lengths and percentages can be reckoned with. | Write it as “calc(var(--margin) + 2 * 12pt)”: numbers, lengths and percentages with + - * / and brackets.",
        "css/unknown-unit «2vw» There is no unit “vw”. | Units are “pt”, “px”, “in”, “cm”, “mm”, “em”, “rem”.",
        "css/reckoning «clamp(1pt, 2pt)» “clamp(1pt, 2pt)” cannot be worked out: “clamp()” takes three values: the least, the one that is wanted, the most. | Write it as “calc(var(--margin) + 2 * 12pt)”: numbers, lengths and percentages with + - * / and brackets.",
        "css/reckoning «round(1pt)» “round(1pt)” cannot be worked out: “round()” takes a value and a step above 0, such as “0.5pt”. | Write it as “calc(var(--margin) + 2 * 12pt)”: numbers, lengths and percentages with + - * / and brackets.",
        "css/reckoning «round(1pt, 0pt)» “round(1pt, 0pt)” cannot be worked out: “round()” takes a value and a step above 0, such as “0.5pt”. | Write it as “calc(var(--margin) + 2 * 12pt)”: numbers, lengths and percentages with + - * / and brackets.",
        "css/unsupported-value «calc(1pt - 3pt)» “width” cannot be “calc(1pt - 3pt) = -2pt”. | It takes “auto” or a length such as “12pt” or a percentage, not negative.",
        "css/unsupported-value «(1pt)» “width” cannot be “(1pt)”. | It takes “auto” or a length such as “12pt” or a percentage, not negative.",
        "css/no-arithmetic «mod(5pt, 2pt)» “mod()” is not supported. | Write the result. Lengths and numbers may use “calc()”, “min()”, “max()”, “clamp()” and “round()”.",
      ]
    `);
    const seen = complaints("p { width: min(var(--a), 1pt); --a: 50% }", el("slide", el("p")));
    expect(seen).toMatchInlineSnapshot(`
      [
        "css/reckoning «min(var(--a), 1pt)» “min(var(--a), 1pt)” cannot be worked out: percentages and lengths cannot be compared, since of what a percentage is a share is known only once the page is laid out: use “max-width”, “min-width” and the like beside “width”, or “var(--page-width)”. | Write it as “calc(var(--margin) + 2 * 12pt)”: numbers, lengths and percentages with + - * / and brackets.",
      ]
    `);
  });

  it("come to an end, however deeply variables hold sums of sums", () => {
    const chain = Array.from({ length: 90 }, (_, i) => `--v${i}: calc(var(--v${i + 1}) + var(--v${i + 1}));`).join(" ");
    expect(complaints(`:root { ${chain} --v90: 1pt } p { width: var(--v0) }`, el("slide", el("p"))).join()).toContain(
      "more than 1000 parts",
    );
  });
});
