/** What charts are drawn as: the words of briefs and of markup, and what a scene holds. */
export const CHART_TYPES = [
  "bar",
  "column",
  "line",
  "area",
  "pie",
  "doughnut",
  "scatter",
  "bubble",
  "radar",
  "combined",
] as const;

export type ChartType = (typeof CHART_TYPES)[number];
