// Plain JavaScript: it runs before anything can read TypeScript.
const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname } = require('node:path');
const { cachedDataVersionTag, setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

/** What stands around a script's text: called with these, it finds its place as any module does. */
const BEFORE = '(function (exports, require, module, __filename, __dirname) {';
const AFTER = '\n})';

/**
 * Where what V8 made of a script is kept. V8 takes it only from the same version, under the same options, for the same kind of
 * processor: all of that is the tag.
 * @param {string} path
 */
function compiledPath(path) {
  return `${path}.${cachedDataVersionTag()}.compiled`;
}

/**
 * Compiles all functions of a script, which is seldom done by the time that they are called, and keeps that for processes
 * of this engine under its options; throws at once where it cannot be kept. Other threads must not compile meanwhile.
 * @param {string} path
 */
function compileScript(path) {
  const kept = compiledPath(path);
  const temporary = `${kept}.${process.pid}`;
  writeFileSync(temporary, '');
  try {
    writeFileSync(temporary, compiled(path));
    renameSync(temporary, kept);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** @param {string} path */
function compiled(path) {
  setFlagsFromString('--no-lazy');
  const script = new Script(readFileSync(path, 'utf8'), { filename: path });
  setFlagsFromString('--lazy');
  return script.createCachedData();
}

/**
 * Runs a wrapped script in the place of a module, from what V8 made of it where that is kept.
 * @param {NodeJS.Module} module
 * @param {string} path
 */
function runScript(module, path) {
  const cachedData = keptOf(compiledPath(path));
  const text = readFileSync(path, 'utf8');
  const script = new Script(text, { filename: path, ...(cachedData && { cachedData }) });
  const { exports, filename } = module;
  script.runInThisContext()(exports, createRequire(filename), module, filename, dirname(filename));
}

/** @param {string} path */
function keptOf(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

module.exports = { BEFORE, AFTER, compiledPath, compileScript, runScript };
