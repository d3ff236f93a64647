/** Lines of GitPitch that begin or end a block. */

export const WIDGET_BLOCKS = "snap|ul|ol|div|span|box|quote|css|table|code|list|math";

/** A line that begins or ends a block. */
export const WIDGET_LINE = new RegExp(
  String.raw`^(?:@(?:(snap|ul|ol|div|span|title|transition)\[([^\]]{0,200})\](?:\([^()]{0,40}\))?|(?:ul|ol)|math(?:\[[a-z]+-[\w -]{0,100}\])?|(?:${WIDGET_BLOCKS})end)|\[(?=(?:drag|drop|set|flow|fit)=)([^\][]{1,400})\])[ \t]*$`,
);

/** What GitPitch says to lines of code, each on its own line. */
export const CODE_NOTE = /^@\[\d[\d,\s-]{0,80}(?:, ?zoom-\d+)?\]\(/;
