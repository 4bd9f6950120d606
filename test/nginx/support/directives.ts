/**
 * The directives of an nginx configuration in order, one text each, without quotes and comments: `proxy_pass http://a`,
 * and `location /` for the head of a block. Blocks are not nested here: whoever needs that asks crossplane.
 */
export function directivesIn(text: string): readonly string[] {
  const directives: string[] = [];
  let words: string[] = [];
  for (const [token, single, double] of text.matchAll(/#[^\n]*|'([^']*)'|"([^"]*)"|[{};]|[^\s;{}]+/g)) {
    if (token.startsWith("#") || token === "}") continue;
    if (token === ";" || token === "{") {
      directives.push(words.join(" "));
      words = [];
    } else {
      words.push(single ?? double ?? token);
    }
  }
  return directives;
}
