import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ENGINE_OPTIONS, optionsOfEngine } from '../../../pipelines/start/engine.mjs';

it('starts processes with options that the V8 at hand takes', () => {
  const { status, stderr } = spawnSync(process.execPath, [...ENGINE_OPTIONS, '-e', ''], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

it.each([
  ['11.3.244.8-node.26', 4],
  ['12.4.254.21-node.57', 3],
  ['14.6.202.34-node.40', 3],
  ['15.0.1', 0],
])('asks nothing of V8 %s that it may not know', (version, count) => {
  expect(optionsOfEngine(version)).toHaveLength(count);
});
