import { constants } from 'node:fs';
import { chmod, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBuild, type WarehouseBuild } from '../../../src/load/build/build.ts';
import { makeFolder } from '../../../src/load/release/make-folder.ts';
import { releasePath } from '../../../src/load/release/publish.ts';
import type { PlannedFile } from '../planning/planned-file.ts';
import { isAbsent } from '../planning/planned-file.ts';
import { blankPath } from './blank-path.ts';
import type { BuiltRelease, ReleaseOrder } from './build-release.ts';
import type { EngineMemory } from './engine-memory.ts';
import { cacheFolder, stagePath } from './stage.ts';

/** Where a release and its stage are made. */
type Place = Pick<BuiltRelease, 'buildingPath' | 'buildingStage'>;

/** Opens the build, which goes on from copies where it is an update. */
export async function openReleaseBuild(
  { buildingPath, buildingStage }: Place,
  { out, plan, reference }: ReleaseOrder,
  kept: readonly PlannedFile[],
  isUpdate: boolean,
  memory: EngineMemory,
): Promise<WarehouseBuild> {
  const { base } = plan;
  await makeFolder(join(out, cacheFolder));
  if (isUpdate && base) {
    await Promise.all([
      copyWritable(releasePath(out, base.release), buildingPath),
      copyWritable(stagePath(out, base.release), buildingStage),
    ]);
  }
  const earlier = kept.length > 0 && base ? stagePath(out, base.release) : null;
  const absentFiles = plan.files.filter(isAbsent).map(({ path }) => path);
  return openBuild(
    buildingPath,
    { ...reference, absentFiles },
    {
      isUpdate,
      stage: {
        path: buildingStage,
        kept: new Map(
          kept.flatMap(({ path, known }) => (known?.sha256 ? [[path, known.sha256]] : [])),
        ),
        earlierPath: isUpdate ? buildingStage : earlier,
      },
      blankPath: await blankPath(plan.fingerprint),
      temporaryFolder: `${buildingPath}.tmp`,
      ...memory,
    },
  );
}

async function copyWritable(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  await chmod(to, 0o644);
}
