import { beforeAll, expect, it } from 'vitest';
import { readQuestions } from '../../src/load/query/questions.ts';
import { answersOf } from './answers-of.ts';
import { storedBothWays } from './stored-both-ways.ts';

let path: string;
let turned: string;

beforeAll(async () => {
  ({ path, turned } = await storedBothWays());
}, 120_000);

it.each(readQuestions().map(({ name }) => name))(
  '%s is answered in the same order however rows are stored',
  async (name) => {
    const answer = await answersOf(path, name);
    expect(await answersOf(turned, name)).toEqual(answer);
  },
);
