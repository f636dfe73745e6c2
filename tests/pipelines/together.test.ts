import { expect, it } from 'vitest';
import { EXIT, Failure } from '../../pipelines/failure.ts';
import { together } from '../../pipelines/together.ts';

const failing = (message: string) => () => {
  throw new Failure(EXIT.usage, message);
};

it('gives what every step gives', () => {
  expect(together({ one: () => 1, two: () => 'b', none: () => undefined })).toEqual({
    one: 1,
    two: 'b',
    none: undefined,
  });
});

it('tells all failures at once, and a single one as it is', () => {
  expect(() => together({ a: failing('a is wrong'), b: () => 1, c: failing('c too') })).toThrow(
    new Failure(EXIT.usage, 'a is wrong\nc too'),
  );
  const single = new Failure(EXIT.refused, 'alone');
  const thrown = () =>
    together({
      a: () => {
        throw single;
      },
    });
  expect(thrown).toThrow(single);
});

it('hides no defect of the program', () => {
  const defect = () => {
    throw new TypeError('no function');
  };
  expect(() => together({ a: failing('a is wrong'), b: defect })).toThrow(TypeError);
});
