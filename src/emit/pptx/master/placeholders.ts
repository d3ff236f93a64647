import { hex } from "../../../data/colour.ts";
import {
  type Box,
  type LayoutPlaceholder,
  type LevelStyle,
  PLAIN_PARAGRAPH,
  type PlaceholderType,
  type SceneLayout,
  type Size,
} from "../../../scene/types.ts";
import { isTitleAndBody } from "../layouts/kind.ts";

interface Fallback {
  readonly name: string;
  /** Shares of the page, as on the master of PowerPoint's blank deck. */
  readonly box: Box;
  readonly size: number;
}

const FALLBACKS: Readonly<Record<PlaceholderType, Fallback>> = {
  title: { name: "Title", box: { x: 0.06875, y: 0.0532, width: 0.8625, height: 0.1933 }, size: 28 },
  subTitle: { name: "Subtitle", box: { x: 0.06875, y: 0.2662, width: 0.8625, height: 0.1933 }, size: 20 },
  body: { name: "Body", box: { x: 0.06875, y: 0.2662, width: 0.8625, height: 0.6345 }, size: 20 },
  obj: { name: "Content", box: { x: 0.06875, y: 0.2662, width: 0.8625, height: 0.6345 }, size: 20 },
  pic: { name: "Picture", box: { x: 0.06875, y: 0.2662, width: 0.8625, height: 0.6345 }, size: 20 },
  dt: { name: "Date", box: { x: 0.06875, y: 0.9269, width: 0.225, height: 0.0532 }, size: 10.5 },
  ftr: { name: "Footer", box: { x: 0.33125, y: 0.9269, width: 0.3375, height: 0.0532 }, size: 10.5 },
  sldNum: { name: "Slide number", box: { x: 0.70625, y: 0.9269, width: 0.225, height: 0.0532 }, size: 10.5 },
};

/**
 * The layout that the master is drawn after: the first plain one, whatever is offered before it (a cover, a section), else
 * the first with a title and a body, else with a title, else the first.
 */
export function mainLayout(layouts: readonly SceneLayout[]): SceneLayout | undefined {
  const has = (layout: SceneLayout, type: PlaceholderType) => find(layout, type) !== undefined;
  return (
    layouts.find(isTitleAndBody) ??
    layouts.find((one) => has(one, "title") && has(one, "body")) ??
    layouts.find((one) => has(one, "title")) ??
    layouts[0]
  );
}

/** The master's placeholder of a type: the main layout's, else that of the first layout with one, else a standard one. */
export function masterPlaceholder(
  type: PlaceholderType,
  layouts: readonly SceneLayout[],
  page: Size,
): LayoutPlaceholder {
  // Subtitles, contents and pictures have the style of the master's body.
  if (type === "subTitle" || type === "obj" || type === "pic") return masterPlaceholder("body", layouts, page);
  const main = mainLayout(layouts);
  for (const layout of main ? [main, ...layouts] : []) {
    const found = find(layout, type);
    if (found && found.levels.length > 0) return found;
  }
  return standardPlaceholder(type, page);
}

function find(layout: SceneLayout, type: PlaceholderType): LayoutPlaceholder | undefined {
  return layout.placeholders.find(
    (placeholder) => placeholder.type === type && (type !== "body" || placeholder.idx === 1),
  );
}

function standardPlaceholder(type: PlaceholderType, page: Size): LayoutPlaceholder {
  const { name, box, size } = FALLBACKS[type];
  const onPage = {
    x: box.x * page.width,
    y: box.y * page.height,
    width: box.width * page.width,
    height: box.height * page.height,
  };
  const insets = { top: 3.6, right: 7.2, bottom: 3.6, left: 7.2 };
  const anchor = type === "body" || type === "title" ? "top" : "middle";
  return { type, idx: 0, name, box: onPage, insets, anchor, prompt: "", levels: [plainLevel(type, size)] };
}

function plainLevel(type: PlaceholderType, size: number): LevelStyle {
  const align = type === "sldNum" ? "right" : type === "ftr" ? "center" : "left";
  return {
    paragraph: { ...PLAIN_PARAGRAPH, align },
    run: {
      size,
      font: { theme: type === "title" ? "major" : "minor" },
      bold: false,
      italic: false,
      colour: { hex: hex("000000"), slot: "dk1" },
    },
  };
}
