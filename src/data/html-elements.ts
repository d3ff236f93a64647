/** What to write instead of elements of HTML that slide markup does not have; templates and stylesheets are told alike. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ...["html", "body"].map((tag) => [tag, "The page is <slide>, in layouts <layout>."] as const),
  ...["article", "nav", "center", "form", "fieldset", "dl"].map((tag) => [tag, "Write <section> or <div>."] as const),
  ...["dt", "dd", "address", "label", "legend"].map((tag) => [tag, "Write <p> with a class."] as const),
  ...["h5", "h6"].map((tag) => [tag, "Headings go down to <h4>."] as const),
  ...["caption", "figcaption"].map((tag) => [tag, 'Write <p class="caption">.'] as const),
  ...["small", "big", "font", "q", "abbr", "time", "kbd", "var", "samp"].map(
    (tag) => [tag, "Write <span> with a class."] as const,
  ),
  ...["svg", "picture", "video", "object", "embed", "canvas"].map(
    (tag) => [tag, 'Write <img src="pictures/…">: PNG, JPEG, GIF or SVG.'] as const,
  ),
  ...["strike"].map((tag) => [tag, "Write <s>."] as const),
  ...["tfoot"].map((tag) => [tag, "Write a last <tr> with a class."] as const),
  ...["style", "link"].map((tag) => [tag, "Write the rules in a stylesheet beside the template."] as const),
  ...["script", "iframe", "button", "input", "select", "textarea"].map(
    (tag) => [tag, "A slide is still: nothing runs in it."] as const,
  ),
]);

/** A sentence for a hint; "" where HTML has no such element either. */
export const insteadOf = (tag: string): string => INSTEAD.get(tag.toLowerCase()) ?? "";
