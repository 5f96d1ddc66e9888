import { type Command, Option } from 'commander';

interface Flags {
  readonly rule?: string;
  readonly from?: string;
  readonly extend?: string;
  readonly channel?: string;
  readonly level?: string;
  readonly cap?: string;
  readonly batch?: string;
  readonly json?: boolean;
  readonly lang?: string;
}

/** `redress explain`: why a date is what it is, without any server. */
export function register(program: Command): void {
  program
    .command('explain')
    .description('answer a deadline with its trace, without any server')
    .option('--rule <id>', 'the clock, T01 to T36')
    .option('--from <day>', 'day 0, YYYY-MM-DD')
    .option('--extend <days>', 'days granted on top')
    .option('--channel <code>', 'channel of the submission (T01)')
    .option('--level <level>', 'L1, L2 or L3 (T36)')
    .option('--cap <day>', "the matter's own due date (T36)")
    .option('--batch <file>', 'one JSON question a line, one JSON answer a line; - reads standard input')
    .option('--json', 'print JSON')
    .addOption(new Option('--lang <language>', 'language of the answer').choices(['zh-CN', 'en']).default('zh-CN'))
    .action(async (_: unknown, command: Command) =>
      (await import('../explain/explain.js')).explainDeadline(command.opts<Flags>()),
    );
}
