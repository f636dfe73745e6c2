const EITHER: Readonly<Record<string, string>> = {
  EACCES: 'its permissions do not allow it',
  EPERM: 'its permissions do not allow it',
  EIO: 'the disk or the network share fails',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'links lead round in a circle',
};
const READING: Readonly<Record<string, string>> = {
  ...EITHER,
  ENOENT: 'there is nothing of that name',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'it is a file, not a folder',
};
const WRITING: Readonly<Record<string, string>> = {
  ...EITHER,
  EROFS: 'the disk is read-only',
  ENOENT: 'no folder can be made there',
  EEXIST: 'a file stands where a folder belongs',
  ENOTDIR: 'a file stands where a folder belongs',
  EISDIR: 'a folder stands where a file belongs',
};

/** Why something cannot be read, of the system's code: `there is nothing of that name (ENOENT)`. */
export function plainReadCause(code: string | undefined): string {
  return plainly(READING, code);
}

/** Why something cannot be written, of the system's code: `the disk is read-only (EROFS)`. */
export function plainWriteCause(code: string | undefined, detail = code): string {
  return plainly(WRITING, code, detail);
}

function plainly(
  words: Readonly<Record<string, string>>,
  code = 'no reason is given',
  detail = code,
): string {
  const plain = words[code];
  return plain === undefined ? detail : `${plain} (${detail})`;
}
