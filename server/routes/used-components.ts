const REFERENCE = /"#\/components\/schemas\/([^"]+)"/g;

/** As much of an OpenAPI document as is looked at here. */
interface Document {
  readonly paths?: unknown;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

/**
 * The document with the component schemas that it uses. Each zod schema comes as two components, one for requests
 * (`GradeInput`) and one for replies; where they do not differ, or only one is used, it has the plain name.
 */
export function withUsedComponents<D extends object>(document: D & Document): D {
  const schemas = document.components?.schemas ?? {};
  const used = [...reachable(JSON.stringify(document.paths), schemas)].toSorted();
  const renamed = new Map(used.map((name) => [name, plainName(name, used, schemas)]));
  const components = {
    ...document.components,
    schemas: Object.fromEntries(used.map((name) => [renamed.get(name)!, schemas[name]])),
  };
  const text = JSON.stringify({ ...document, components });
  return JSON.parse(
    text.replace(REFERENCE, (_, name: string) => `"#/components/schemas/${renamed.get(name)!}"`),
  ) as D;
}

/** Where both are used they are one component if they say the same. */
function plainName(
  name: string,
  used: readonly string[],
  schemas: Readonly<Record<string, unknown>>,
): string {
  const plain = name.replace(/Input$/, '');
  const different = JSON.stringify(schemas[plain]) !== JSON.stringify(schemas[name]);
  return used.includes(plain) && different ? name : plain;
}

/** The components that a text refers to, and those that these refer to. */
function reachable(
  text: string,
  schemas: Readonly<Record<string, unknown>>,
  found = new Set<string>(),
): Set<string> {
  for (const [, name] of text.matchAll(REFERENCE)) {
    if (found.has(name!)) continue;
    found.add(name!);
    reachable(JSON.stringify(schemas[name!]), schemas, found);
  }
  return found;
}
