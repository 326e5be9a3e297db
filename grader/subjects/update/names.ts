import { canonicalName } from '../../language/names.ts';

/** What a quantity is called after a step: `w_new` of w, `w_1,new` of w_1, as `w_{1,new}` is read. */
export function successorOf(name: string): string {
  const [, base, index, layer = ''] = /^([^_^]+)(?:_([^^]+))?(\^.+)?$/.exec(name)!;
  return canonicalName(`${base}_{${index === undefined ? '' : `${index},`}new}${layer}`)!;
}

/** What a quantity is called after the k-th step: `w^[2]`; undefined for a name that has a layer already. */
export function iterateOf(name: string, k: number): string | undefined {
  return name.includes('^') ? undefined : canonicalName(`${name}^[${k}]`);
}
