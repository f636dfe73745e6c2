// Plain JavaScript: it runs before anything can read TypeScript.

/**
 * What keeps the program from starting on this version of Node.js, in a line for the operator; null where nothing does.
 * @param {string} version such as 20.19.0
 * @param {string} needed as package.json says it, such as >=20.19.0
 */
export function problemOfNode(version, needed) {
  const least = needed.replace('>=', '').split('.').map(Number);
  const own = version.split('.').map(Number);
  const at = least.findIndex((part, place) => part !== own[place]);
  if (at < 0 || (own[at] ?? 0) > (least[at] ?? 0)) return null;
  return `This is Node.js ${version}; hyoka needs ${least.join('.')} or newer. Install one from https://nodejs.org`;
}

/**
 * What an operator can mend where the program could not be made ready, in a line; null where it is a defect.
 * @param {unknown} error
 * @param {string} root
 */
export function problemOfStart(error, root) {
  const { code, syscall, message } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND')
    return `The packages that hyoka needs are not installed; run npm ci in ${root}`;
  const isOfDisk = /\b(ENOSPC|EDQUOT|EROFS|EACCES)\b|no space left|permission denied/i.test(
    message,
  );
  if ((code === undefined || syscall === undefined) && !isOfDisk) return null;
  const words = message.trim().replace(/\s+/g, ' ');
  return `The program cannot be made ready (${words}). This user has to read ${root}, and to write its node_modules/.cache or the folder that TMPDIR names`;
}
