import { serviceEnv, type Surroundings } from '../services/service-env.js';
import { ServiceGroup } from '../services/service-group.js';
import { type Ending, ServiceProcess } from '../services/service-process.js';

export interface GroupEvents {
  readonly onEnd: (ending: Ending) => void;
  readonly onChange: () => void;
}

/** The processes of a sandbox, not yet started. */
export function buildGroup(around: Surroundings, { onEnd, onChange }: GroupEvents): ServiceGroup {
  const ended = (ending: Ending) => {
    group.noteEnd(ending);
    onEnd(ending);
  };
  const members = around.services.map(
    (row) =>
      new ServiceProcess({ row, env: serviceEnv(row, around), logFile: around.folder.log(row.name) }, ended, onChange),
  );
  const group = new ServiceGroup(members, around.ports.internal);
  return group;
}
