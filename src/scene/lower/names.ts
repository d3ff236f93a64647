/** Gives every item of a slide a name of its own, `Card`, `Card 2`, `Card 3`, and counts the clicks at which something appears. */
export class Names {
  private readonly used = new Map<string, number>();
  private readonly elements = new Map<string, string>();

  /** Notes the item that an element became; the first of an id counts. */
  note(id: string, item: string): void {
    if (!this.elements.has(id)) this.elements.set(id, item);
  }

  /** The name of the item that the element with this id became; undefined if there is none on the page. */
  ofElement(id: string): string | undefined {
    return this.elements.get(id);
  }

  private clicks = 0;

  /** From 1, in reading order. */
  nextClick(): number {
    this.clicks += 1;
    return this.clicks;
  }

  unique(wanted: string): string {
    const count = (this.used.get(wanted) ?? 0) + 1;
    this.used.set(wanted, count);
    return count === 1 ? wanted : this.unique(`${wanted} ${count}`);
  }
}
