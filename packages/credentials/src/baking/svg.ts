const namespace = "https://purl.imsglobal.org/ob/v3p0";
const opening = /<openbadges:credential\b([^>]*)>/;
const element = /<openbadges:credential\b[^>]*(?:\/>|>[\s\S]*?<\/openbadges:credential>)/g;

/** Whether a text is an SVG picture. */
export const isSvg = (text: string): boolean => text.trimStart().startsWith("<") && /<svg[\s>]/.test(text);

/** The credential baked into a picture, JSON or token; undefined when there is none. */
export function unbakeSvg(text: string): string | undefined {
  const found = opening.exec(text);
  if (found === null) return undefined;
  const token = /\bverify\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(found[1] ?? "");
  if (token !== null) return (token[1] ?? token[2] ?? "").trim();
  const start = found.index + found[0].length;
  const end = text.indexOf("</openbadges:credential>", start);
  if (end < 0) return undefined;
  const inside = text.slice(start, end).trim();
  return inside.startsWith("<![CDATA[") && inside.endsWith("]]>") ? inside.slice(9, -3).trim() : undefined;
}

/** The picture with the credential baked in, in place of one it may have had; undefined when it is no SVG. */
export function bakeSvg(text: string, credential: string): string | undefined {
  const bare = text.replace(element, "");
  const root = /<svg\b[^>]*>/.exec(bare);
  if (root === null || root[0].endsWith("/>")) return undefined;
  const isToken = /^[\w-]+\.[\w-]+\.[\w-]+$/.test(credential);
  const baked = isToken
    ? `<openbadges:credential verify="${credential}"/>`
    : `<openbadges:credential><![CDATA[${credential.replaceAll("]]>", "]]\\u003e")}]]></openbadges:credential>`;
  const tag = root[0].includes("xmlns:openbadges=")
    ? root[0]
    : `${root[0].slice(0, -1)} xmlns:openbadges="${namespace}">`;
  return `${bare.slice(0, root.index)}${tag}${baked}${bare.slice(root.index + root[0].length)}`;
}
