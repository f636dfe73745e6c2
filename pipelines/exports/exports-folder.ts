/** Folder of the exports, below the output folder: one folder a release. */
export const exportsFolder = 'exports';
