import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";
import { attribute, child, named } from "../xml.ts";

const AROUND = ["b", "ctr", "l", "r", "t"];
const INSIDE = ["ctr", "inBase", "inEnd"];
const SLICE = ["bestFit", "ctr", "inEnd", "outEnd"];

/** Positions of data labels that each chart takes; PowerPoint rejects a chart with any other (field guide D16). */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  "c:barChart": [...INSIDE, "outEnd"],
  "c:lineChart": AROUND,
  "c:scatterChart": AROUND,
  "c:bubbleChart": AROUND,
  "c:radarChart": ["outEnd"],
  "c:pieChart": SLICE,
  "c:pie3DChart": SLICE,
  "c:ofPieChart": SLICE,
  "c:areaChart": [],
  "c:area3DChart": [],
  "c:doughnutChart": [],
  "c:bar3DChart": [],
  "c:line3DChart": [],
  "c:surfaceChart": [],
};

export const chartLabels: Rule = function* (deck) {
  for (const { name: part, xml } of deck.partsOfType("drawingml.chart+xml")) {
    for (const plot of named(xml, ...Object.keys(ALLOWED))) {
      const grouping = attribute(child(plot, "c:grouping"), "val");
      const stacked = plot.name === "c:barChart" && /stacked/i.test(grouping);
      const allowed = stacked ? INSIDE : (ALLOWED[plot.name] ?? []);
      const chart = `${stacked ? "stacked " : ""}${plot.name.replace("c:", "")}`;
      for (const label of named(plot, "c:dLblPos")) {
        const position = attribute(label, "val");
        if (!allowed.includes(position)) yield finding(deck, "check/chart-label-position", { part, chart, position });
      }
    }
  }
};
