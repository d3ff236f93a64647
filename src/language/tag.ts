/** `en` of `en-GB`. */
export function primaryTag(tag: string): string {
  return tag.toLowerCase().split("-", 1)[0] ?? "";
}
