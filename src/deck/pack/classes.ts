/** Class selectors of a stylesheet; a rough reading is enough to know which words mean something. */
export function classesOfCss(text: string): readonly string[] {
  const selectors = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\{[^{}]*\}/g, "{}");
  return [...selectors.matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].map((found) => found[1] ?? "");
}

/** Words that a template compares or writes: the strings of its expressions, and its `class` attributes. */
export function classesOfTemplate(text: string): readonly string[] {
  const attributes = [...text.matchAll(/\bclass="([^"]*)"/g)].flatMap((found) => (found[1] ?? "").split(/\s+/));
  const strings = [...text.matchAll(/\{\{[^{}]*\}\}/g)].flatMap((found) =>
    [...found[0].matchAll(/["']([\w-]+)["']/g)].map((word) => word[1] ?? ""),
  );
  return [...attributes, ...strings].filter((word) => /^-?[A-Za-z_][\w-]*$/.test(word));
}
