// Plain JavaScript: it runs before anything can read TypeScript.
const { createHash, randomUUID } = require('node:crypto');
const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname } = require('node:path');
const { cachedDataVersionTag, setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

/** What stands around a script's text: called with these, it finds its place as any module does. */
const BEFORE = `(function (exports, require, module, __filename, __dirname) {'use strict';`;
const AFTER = '\n})';
const DIGEST_BYTES = 32;

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
  const temporary = `${kept}.${randomUUID()}`;
  try {
    writeFileSync(temporary, '');
    const data = compiled(readFileSync(path, 'utf8'), path);
    writeFileSync(temporary, Buffer.concat([digestOf(data), data]));
    renameSync(temporary, kept);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * @param {string} text
 * @param {string} filename
 */
function compiled(text, filename) {
  let script;
  setFlagsFromString('--no-lazy');
  try {
    script = new Script(text, { filename });
  } finally {
    setFlagsFromString('--lazy');
  }
  return script.createCachedData();
}

/**
 * Runs a wrapped script in the place of a module, from what V8 made of it where that is kept and whole. What cannot be used is
 * removed, so that the next start makes it anew.
 * @param {NodeJS.Module} module
 * @param {string} path
 */
function runScript(module, path) {
  const kept = compiledPath(path);
  const cachedData = keptOf(kept);
  const text = readFileSync(path, 'utf8');
  const script = new Script(text, { filename: path, ...(cachedData && { cachedData }) });
  if (cachedData === null || script.cachedDataRejected) removeQuietly(kept);
  const { exports, filename } = module;
  script.runInThisContext()(exports, createRequire(filename), module, filename, dirname(filename));
}

/**
 * V8 looks at the length of what it is given, not at its content, which a failing disk or power may have changed.
 * @param {string} path
 * @returns {Buffer | null | undefined} null where it is not whole, undefined where nothing is kept
 */
function keptOf(path) {
  /** @type {Buffer} */
  let bytes;
  try {
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  const data = bytes.subarray(DIGEST_BYTES);
  return digestOf(data).equals(bytes.subarray(0, DIGEST_BYTES)) ? data : null;
}

/** @param {Uint8Array} data */
function digestOf(data) {
  return createHash('sha256').update(data).digest();
}

/** @param {string} path */
function removeQuietly(path) {
  try {
    rmSync(path, { force: true });
  } catch {
    // Another user's: it is passed over at each start.
  }
}

module.exports = { BEFORE, AFTER, compiledPath, compileScript, keptOf, runScript };
