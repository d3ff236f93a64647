export function decodedKerningCharacters(): string[];
