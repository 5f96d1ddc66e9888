import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';

/** A request of `/sandbox/*` that cannot be met: HTTP status, stable code, and what to do. */
export class SandboxFault extends CliError {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly remedy: string,
    readonly details: object = {},
  ) {
    super(code, exitCodes.failed, { remedy });
  }

  get body() {
    return { code: this.code, remedy: this.remedy, ...this.details };
  }
}
