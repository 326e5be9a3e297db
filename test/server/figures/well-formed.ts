/** What is wrong with markup as XML: tags that do not close, text with bare signs. Enough for what we draw ourselves. */
export function faultsInXml(markup: string): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  const rest = markup.replace(
    /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s[\w-]+="[^"<]*")*)\s*(\/?)>/g,
    (_all, end, name: string, _attributes, empty) => {
      if (end && open.pop() !== name) faults.push(`</${name}>`);
      if (!end && !empty) open.push(name);
      return '';
    },
  );
  if (/[<>]|&(?!(?:amp|lt|gt|quot|#39|#x27);)/.test(rest)) faults.push(rest);
  return [...faults, ...open];
}

/** The texts of a picture with their class, without their tags. */
export function textsIn(
  svg: string,
): readonly { readonly role: string; readonly text: string; readonly tag: string }[] {
  return [...svg.matchAll(/<text class="([\w-]+)"([^>]*)>(.*?)<\/text>/g)].map(([, role, tag, inside]) => ({
    role: role!,
    tag: tag!,
    text: inside!.replace(/<[^>]*>/g, ''),
  }));
}
