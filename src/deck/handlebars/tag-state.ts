/**
 * Follows the template's own text to know whether the next `{{…}}` stands inside a tag, where markup would break it.
 * Branches are read one after the other; a template that opens a tag in one branch only is reported later anyway.
 */
export class TagState {
  private quote = "";
  private state: "text" | "tag" | "comment" = "text";

  get inTag(): boolean {
    return this.state === "tag";
  }

  read(text: string): void {
    for (let i = 0; i < text.length; i++) {
      if (this.state === "comment") {
        const end = text.indexOf("-->", i);
        if (end < 0) return;
        this.state = "text";
        i = end + 2;
      } else if (this.state === "tag") this.readTag(text[i]);
      else {
        const start = text.indexOf("<", i);
        if (start < 0) return;
        i = start;
        if (text.startsWith("<!--", i)) this.state = "comment";
        else if (/[a-z/]|^$/i.test(text.charAt(i + 1))) this.state = "tag";
      }
    }
  }

  private readTag(char: string | undefined): void {
    if (this.quote !== "") {
      if (char === this.quote) this.quote = "";
    } else if (char === '"' || char === "'") this.quote = char;
    else if (char === ">") this.state = "text";
  }
}
