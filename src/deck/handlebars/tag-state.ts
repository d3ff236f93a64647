/**
 * Follows the template's own text to know whether the next `{{…}}` stands inside a tag, where markup would break it, and
 * whether a quotation mark closes. The branches of a block begin where the block does; a template that opens a tag in one
 * branch only is reported later anyway.
 */
export class TagState {
  private now: State = { quote: "", at: 0, holdsTag: false, kind: "text" };
  private lost: number | null = null;

  get inTag(): boolean {
    return this.now.kind === "tag";
  }

  /** Where the first quotation mark stands that nothing closes but the mark of another tag, or the end; null if each closes. */
  get unclosed(): number | null {
    return this.lost ?? (this.now.quote === "" ? null : this.now.at);
  }

  /** Reads one branch of a block, from the state before the block; what follows goes on behind the first of them. */
  branches<A, B>(first: () => A, second: () => B): readonly [A, B] {
    const before = { ...this.now };
    const one = first();
    const behind = this.now;
    this.now = before;
    const other = second();
    this.now = behind;
    return [one, other];
  }

  /** @param start offset of the text in its file */
  read(text: string, start: number): void {
    for (let i = 0; i < text.length; i++) {
      if (this.now.kind === "comment") {
        const end = text.indexOf("-->", i);
        if (end < 0) return;
        this.now.kind = "text";
        i = end + 2;
      } else if (this.now.kind === "tag") this.readTag(text, i, start);
      else {
        const open = text.indexOf("<", i);
        if (open < 0) return;
        i = open;
        if (text.startsWith("<!--", i)) this.now.kind = "comment";
        else if (/[a-z/]|^$/i.test(text.charAt(i + 1))) this.now.kind = "tag";
      }
    }
  }

  private readTag(text: string, i: number, start: number): void {
    const { now } = this;
    const char = text.charAt(i);
    if (now.quote !== "") {
      if (char === "<" && /[a-z/]/i.test(text.charAt(i + 1))) now.holdsTag = true;
      if (char !== now.quote) return;
      // Behind a value its tag goes on or ends; where it does not, the mark opens the value of another tag.
      if (now.holdsTag && !/[\s/>]/.test(text.charAt(i + 1))) this.lost ??= now.at;
      now.quote = "";
    } else if (char === '"' || char === "'") this.now = { quote: char, at: start + i, holdsTag: false, kind: "tag" };
    else if (char === ">") now.kind = "text";
  }
}

interface State {
  quote: string;
  /** Offset of that mark. */
  at: number;
  /** The value that it opens has what looks like a tag. */
  holdsTag: boolean;
  kind: "text" | "tag" | "comment";
}
