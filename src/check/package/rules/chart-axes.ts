import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";
import { attribute, child, children, named } from "../xml.ts";

const AXES = ["c:catAx", "c:valAx", "c:dateAx", "c:serAx"];

/** How many axes each kind of chart has (dml-chart.xsd); 3-D bars may have two or three. */
const COUNT: Readonly<Record<string, readonly [number, number]>> = {
  "c:barChart": [2, 2],
  "c:lineChart": [2, 2],
  "c:areaChart": [2, 2],
  "c:scatterChart": [2, 2],
  "c:bubbleChart": [2, 2],
  "c:radarChart": [2, 2],
  "c:bar3DChart": [2, 3],
  "c:area3DChart": [2, 3],
  "c:line3DChart": [3, 3],
};

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
        for (const id of used.filter((id) => !declared.has(id))) {
          yield tell(`refers to the axis ${id}, which the chart does not declare`);
        }
        const [least, most] = COUNT[chart] ?? [0, 4];
        if (used.length < least || used.length > most) yield tell(`has ${used.length} axes instead of ${least}`);
      }
    }
  }
};
