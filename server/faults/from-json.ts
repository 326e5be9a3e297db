import type { JsonRefusal } from '../json/refusal.ts';
import { FAULTS } from './codes.ts';
import { Fault } from './fault.ts';

/** A JSON text that was refused, as a fault of the request. Characters are counted from 1, as editors do. */
export function faultFromJson({ code, position, pointer }: JsonRefusal): Fault {
  const data = { position: position + 1, pointer: pointer || '/' };
  return new Fault(code, data, [{ pointer, code, message: FAULTS[code].title }]);
}
