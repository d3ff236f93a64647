import { entry } from "../entry.ts";

/** Findings about chart parts. */
export const chartCatalogue = {
  "check/chart-axis": entry<{ part: string; chart: string; reason: string }>({
    severity: "error",
    title: "Chart with an undeclared axis",
    message: (p) => `${p.part}: <${p.chart}> ${p.reason}. PowerPoint drops the chart or repairs the file.`,
    hint: () => "Refer to exactly the axes that the plot area declares.",
  }),
  "check/chart-label-position": entry<{ part: string; chart: string; position: string }>({
    severity: "error",
    title: "Data label position that the chart does not take",
    message: (p) =>
      `${p.part}: data labels at “${p.position}” are not possible in a ${p.chart}. PowerPoint drops the chart or repairs the file.`,
    hint: () => "Remove c:dLblPos, or use a position that this chart type has.",
  }),
  "check/chart-value": entry<{ part: string; reason: string }>({
    severity: "error",
    title: "Chart value that is no number",
    message: (p) => `${p.part}: ${p.reason}. PowerPoint draws nothing or repairs the chart.`,
    hint: () => "Leave out the c:pt of a missing value.",
  }),
};
