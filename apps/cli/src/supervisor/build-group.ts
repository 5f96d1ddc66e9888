import { partnerKit } from '../services/partner-kit.js';
import { type SandboxSurroundings, serviceEnv } from '../services/service-env.js';
import { ServiceGroup } from '../services/service-group.js';
import { type Ending, type ProcessPlan, ServiceProcess } from '../services/service-process.js';

export interface GroupEvents {
  readonly onEnd: (ending: Ending) => void;
  readonly onChange: () => void;
}

/** The processes of a sandbox, not yet started. */
export function buildGroup(around: SandboxSurroundings, { onEnd, onChange }: GroupEvents): ServiceGroup {
  const ended = (ending: Ending) => {
    group.noteEnd(ending);
    onEnd(ending);
  };
  const process = (plan: ProcessPlan) => new ServiceProcess(plan, ended, onChange);
  const members = around.services.map((row) =>
    process({ row, env: serviceEnv(row, around), logFile: around.folder.log(row.name) }),
  );
  const companions = around.partnerKit ? [process(partnerKit(around))] : [];
  const group = new ServiceGroup(members, around.ports.internal, companions);
  return group;
}
