import { extname } from 'node:path';
import type { Issue } from '../../src/issue.ts';
import { plainReadCause } from '../plain-cause.ts';

/** A folder of RAW that is named after no municipality. */
export function unknownFolder(folder: string, problem: string, files: number): Issue {
  return {
    severity: 'error',
    code: 'municipality-unknown',
    message: `The folder ${folder} ${problem}; its ${files} file(s) are not loaded`,
    remedy: 'Rename the folder to the code of 全国地方公共団体コード and a short name.',
    path: folder,
  };
}

/** A file beside the municipalities' folders. */
export function strayFile(path: string): Issue {
  return {
    severity: 'error',
    code: 'file-outside-municipality',
    message: `The file ${path} stands outside every municipality's folder and is not loaded`,
    remedy: 'Move it into the folder of its municipality, e.g. 112089-tokorozawa/.',
    path,
  };
}

/** A file of a format that sheets are published in and that is not read. */
export function formatNotRead(path: string): Issue {
  return {
    severity: 'warning',
    code: 'format-not-read',
    message: `${path} is of a format that is not read (${extname(path).toLowerCase()}); nothing in it is loaded`,
    remedy: 'Put its sheets beside it as .xlsx, .csv or .txt, under the same name; or remove it.',
    path,
  };
}

/** A link that would let anything be read. */
export function linkOutside(path: string): Issue {
  return {
    severity: 'error',
    code: 'link-leaves-raw',
    message: `${path} is a link to a place outside the raw folder and is not loaded`,
    remedy: 'Copy the file into the folder instead.',
    path,
  };
}

/** A link to a folder of RAW, whose files would be read twice. */
export function linkToFolder(path: string, target: string): Issue {
  return {
    severity: 'warning',
    code: 'link-to-folder',
    message: `${path} is a link to ${target === '' ? 'the raw folder itself' : `the folder ${target}`}, whose files are read where they are; nothing is loaded through the link`,
    remedy:
      'Remove the link; files of another municipality have to be moved or copied into its folder.',
    path,
  };
}

/** A name that opens nothing. */
export function nameUnreadable(path: string): Issue {
  return {
    severity: 'error',
    code: 'name-not-utf8',
    message: `The name of ${path} is not written in UTF-8, so that it cannot be opened; nothing in it is loaded`,
    remedy: 'Rename it, or unpack its archive with a program that knows the encoding of the names.',
    path,
  };
}

/** What would never come to an end. */
export function noFile(path: string): Issue {
  return {
    severity: 'error',
    code: 'not-a-file',
    message: `${path} is a folder behind a link, a pipe or a device, not a file, and is not loaded`,
    remedy: 'Put a file in its place, or remove it.',
    path,
  };
}

/** A link whose target is gone. */
export function brokenLink(path: string): Issue {
  return {
    severity: 'error',
    code: 'link-broken',
    message: `${path} is a link to nothing`,
    remedy: 'Remove it, or put back what it points to.',
    path,
  };
}

/** A folder that cannot be listed. */
export function folderUnreadable(path: string, code: string): Issue {
  return {
    severity: 'error',
    code: 'folder-unreadable',
    message: `The folder ${path} cannot be read: ${plainReadCause(code)}; nothing in it is loaded anew`,
    remedy: 'Check its permissions and the disk that it is on.',
    path,
  };
}
