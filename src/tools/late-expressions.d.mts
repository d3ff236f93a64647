export function withLateExpressions(source: string, library: string): string;
export function withLateRules(source: string, library: string): string;
