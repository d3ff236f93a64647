/** How lines of decks for reveal.js, remark, Deckset and GitPitch mark notes and the ends of slides. */

/** reveal.js, HackMD, GitPitch, Obsidian: what follows is for the speaker. */
export const NOTE = /^notes?:[ \t]*(.*)$/i;
/** remark's and xaringan's. */
export const QUESTION_MARKS = /^\?\?\?[ \t]*(.*)$/;
/**
 * Deckset's: one paragraph, with a blank behind the mark or without. Superscripts (`^2^`), inserted words (`^^x^^`), notes in place
 * (`^[…]`) and the id of a block in Obsidian (`^a-1`) are none.
 */
export const CARET =
  /^\^(?:[ \t]+|(?=[^\s[\]^])(?!(?:[^\s^\\]|\\.){1,200}\^)(?![A-Za-z]{0,80}[\d-][A-Za-z\d-]{0,80}[ \t]*$))(.*)$/;
/** Nobody else's: a deck that has one is Deckset's. */
export const CARET_APART = /^\^[ \t]+/;
export const TWO_DASHES = /^--[ \t]*$/;
/** GitPitch's slide below, and both separators with a picture behind them. */
export const PLUSES = /^\+\+\+[ \t]*(?:\?(?:[a-z]+=.*|\S*[ \t]*))?$/;
export const DASHES_WITH_PICTURE = /^---\?(?:[a-z]+=.*|\S+[ \t]*)$/;
export const THREE_DASHES = /^---[ \t]*$/;
/** Properties at the head of a slide of remark. */
export const PROPERTY =
  /^(class|layout|name|template|count|exclude|continued|background-(?:image|color|size|position)):(?:[ \t]+(.*))?$/;
/** Any property: remark takes every one that stands in the lines with those that it knows. */
export const ANY_PROPERTY = /^[a-z][\w-]*:(?:[ \t]+.*)?$/;
/** So many of them stand together at most. */
export const LONGEST_HEAD = 30;
/** Deckset's commands in brackets. */
export const BRACKETS = /^\[\.([\w-]+)(?::[ \t]*([^\]]*))?\][ \t]*$/;
/** A block of remark with classes: `.left-column[`. */
export const CLASS_BLOCK = /^\.([A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*)\[(.*)$/;

/** Begins and ends a comment of Obsidian. */
export const PERCENT = "%%";
export const PERCENT_OPENS = /^%%(?!%)/;
/** A line that ends a comment which began above: one that has both marks is a comment of its own, and Mermaid's begin with one. */
export const PERCENT_CLOSES = /^(?:(?!%%).)*%%[ \t]*$/;
