/** Environments of LaTeX by their names. */

export const TEX_TABLES = /^(?:tabular[xy]?|tabulary|longtable|tabu)\*?$/;
export const TEX_LISTS = /^(?:itemize|enumerate|description)$/;
export const TEX_CODE = /^(?:verbatim|lstlisting|minted|Verbatim)\*?$/;
/** Those that set a page; what stands in them is read. */
export const TEX_BOXES =
  /^(?:table|figure|center|flushleft|flushright|minipage|frame|block|alertblock|exampleblock|columns|column|abstract|landscape|small|footnotesize|large|spacing|adjustbox|threeparttable|tablenotes|wrapfigure|multicols|theorem|lemma|proof|definition|example|quote|quotation|verse)\*?$/;
/** Those that draw. */
export const TEX_DRAWN = /^(?:tikzpicture|pgfpicture|axis|forest|circuitikz|picture|pspicture|tikzcd|asy)\*?$/;

const BEGIN = /^\\begin\{([a-zA-Z]{1,20}\*?)\}/;

/** The environment that a line begins, "" where it begins none that is read. */
export function texEnvironment(text: string): string {
  const name = BEGIN.exec(text)?.[1] ?? "";
  return [TEX_TABLES, TEX_LISTS, TEX_CODE, TEX_BOXES, TEX_DRAWN].some((names) => names.test(name)) ? name : "";
}
