import { describe, expect, it } from 'vitest';
import { confirm } from '../../grader/exercise/confirm.ts';
import { number, symbol } from '../../grader/language/expression.ts';
import { ExerciseRefused } from '../../grader/subjects/complaint.ts';
import { networkSchema } from '../../grader/subjects/network/schema.ts';
import { network } from '../../grader/subjects/network/subject.ts';
import { gradientBy } from '../../grader/subjects/questions/gradient-by.ts';

/** The loss of relu(w x), or of another activation, with the target 1. */
const model = (x: number, w: number, activation: string, loss: string) =>
  network.model(
    networkSchema.parse({
      x,
      layers: [{ weights: w, bias: 'none', activation }],
      target: 1,
      loss,
    }),
    { layout: 'denominator', vectors: 'columns' },
    [],
  );

const claimAt = (x: number, w: number, activation = 'relu', loss = 'squared-error') =>
  gradientBy(symbol('loss'), 'W_1', model(x, w, activation, loss), []).claim;

function refusalOf(claim: ReturnType<typeof claimAt>): unknown {
  try {
    return confirm(claim, new Map(), ['parts', 0]);
  } catch (error) {
    return error instanceof ExerciseRefused ? error.complaint : error;
  }
}

describe('a gradient is used only if numbers agree with it', () => {
  it('confirms it by reverse mode and by differences', () => {
    expect(confirm(claimAt(3, 2), new Map(), [])).toEqual(['adjoints', 'reverse', 'differences']);
  });

  it('confirms a gradient of formulas at other points', () => {
    const { values: _, ...formulas } = claimAt(3, 2);
    expect(confirm(formulas, new Map(), [])).toEqual(['adjoints', 'reverse', 'differences']);
  });

  it.each([
    { claimed: '29', why: 'another number' },
    { claimed: '30.0001', why: 'one that is off by little' },
  ])('refuses $claimed: $why', ({ claimed }) => {
    expect(refusalOf({ ...claimAt(3, 2), values: [number(claimed)] })).toMatchObject({
      code: 'derivatives-disagree',
      path: ['parts', 0],
      data: { by: 'w_11^[1]', symbolic: 30, reverse: 30 },
    });
  });

  it.each([
    { activation: 'relu', loss: 'squared-error', w: 0, why: 'relu(0)' },
    { activation: 'none', loss: 'absolute-error', w: 0.5, why: '|0|, which is flat on average' },
  ])('refuses a gradient on a kink: $why', ({ activation, loss, w }) => {
    expect(refusalOf(claimAt(2, w, activation, loss))).toMatchObject({
      code: 'no-value',
      data: { of: 'the derivative of loss by w_11^[1]' },
    });
  });
});
