import { table } from "../../../data/table.ts";
import type { XmlElement } from "../../../opc/types.ts";
import { attribute, child, children, named } from "../../../opc/xml.ts";
import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";

const AXES = ["c:catAx", "c:valAx", "c:dateAx", "c:serAx"];

/** How many axes each kind of chart has (dml-chart.xsd); 3-D bars may have two or three. */
const COUNT: Readonly<Record<string, readonly [number, number]>> = table({
  "c:barChart": [2, 2],
  "c:lineChart": [2, 2],
  "c:areaChart": [2, 2],
  "c:scatterChart": [2, 2],
  "c:bubbleChart": [2, 2],
  "c:radarChart": [2, 2],
  "c:bar3DChart": [2, 3],
  "c:area3DChart": [2, 3],
  "c:line3DChart": [3, 3],
});

/** Charts refer to axes that the plot area declares, and axes to one another (field guide D11, D17). */
export const chartAxes: Rule = function* (deck) {
  for (const { name: part, xml } of deck.partsOfType("drawingml.chart+xml")) {
    for (const area of named(xml, "c:plotArea")) {
      const axes = area.children.filter((element) => AXES.includes(element.name));
      const declared = new Set(axes.map((axis) => attribute(child(axis, "c:axId"), "val")));
      for (const { name: chart, ...element } of area.children) {
        const used = children({ name: chart, ...element }, "c:axId").map((id) => attribute(id, "val"));
        const tell = (reason: string) => finding(deck, "check/chart-axis", { part, chart, reason });
        if (AXES.includes(chart)) {
          const cross = attribute(child({ name: chart, ...element }, "c:crossAx"), "val");
          if (!declared.has(cross)) yield tell(`crosses the axis ${cross}, which the chart does not declare`);
          continue;
        }
        // In a 3-D chart the id 0 stands for no axis.
        const named = chart.includes("3D") ? used.filter((id) => id !== "0") : used;
        const [least, most] = COUNT[chart] ?? [0, 4];
        for (const [place, id] of named.entries()) {
          if (declared.has(id)) continue;
          const reason = `refers to the axis ${id}, which the chart does not declare`;
          // PowerPoint takes a third one without a word, whatever it names.
          yield place < most ? tell(reason) : finding(deck, "check/chart-axis", { part, chart, reason }, "otherwise");
        }
        const reason = `has ${named.length} axes instead of ${least}`;
        if (named.length < least) yield tell(reason);
        else if (named.length > most && named.every((id) => declared.has(id)))
          yield finding(deck, "check/chart-axis", { part, chart, reason }, "otherwise");
      }
    }
  }
};

const AROUND = ["b", "ctr", "l", "r", "t"];
const INSIDE = ["ctr", "inBase", "inEnd"];
const SLICE = ["bestFit", "ctr", "inEnd", "outEnd"];

/** Positions of data labels that each chart takes; PowerPoint rejects a chart with any other (field guide D16). */
const ALLOWED: Readonly<Record<string, readonly string[]>> = table({
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
});

export const chartLabels: Rule = function* (deck) {
  for (const { name: part, xml } of deck.partsOfType("drawingml.chart+xml")) {
    for (const [plot, positions] of plotsIn(xml)) {
      const grouping = attribute(child(plot, "c:grouping"), "val");
      const stacked = plot.name === "c:barChart" && /stacked/i.test(grouping);
      const allowed = stacked ? INSIDE : positions;
      const chart = `${stacked ? "stacked " : ""}${plot.name.replace("c:", "")}`;
      for (const label of named(plot, "c:dLblPos")) {
        const position = attribute(label, "val");
        if (!allowed.includes(position)) yield finding(deck, "check/chart-label-position", { part, chart, position });
      }
    }
  }
};

/** Each plot of a chart with the positions that it takes. */
function plotsIn(xml: XmlElement | undefined): readonly (readonly [XmlElement, readonly string[]])[] {
  return Object.entries(ALLOWED).flatMap(([kind, positions]) =>
    [...named(xml, kind)].map((plot) => [plot, positions] as const),
  );
}

/** Cached numbers are numbers, and there are no more of them than declared (field guide D16). */
export const chartValues: Rule = function* (deck) {
  for (const { name: part, xml } of deck.partsOfType("drawingml.chart+xml")) {
    for (const cache of named(xml, "c:numCache", "c:numLit")) {
      const count = Number(attribute(child(cache, "c:ptCount"), "val"));
      for (const point of children(cache, "c:pt")) {
        const idx = attribute(point, "idx");
        const value = (child(point, "c:v")?.text ?? "").trim();
        const reason =
          value === "" || !Number.isFinite(Number(value))
            ? `the point ${idx} of a series has the value “${value}”`
            : Number(idx) >= count
              ? `a series has a point ${idx} but declares ${count} points`
              : "";
        if (reason !== "") yield finding(deck, "check/chart-value", { part, reason });
      }
    }
  }
};
