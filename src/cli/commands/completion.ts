import { type Command, exitCode, type Run } from '../command.ts';
import { type Completable, completableOf, completionScripts } from '../completion.ts';

const command: Command = {
  summary: { zh: '生成命令补全脚本', en: 'print a completion script for a shell' },
  description: {
    zh: '生成命令补全脚本：装好以后，打命令时按 Tab 键补全命令、选项和可选的值。脚本输出到屏幕，写到哪里见例子。',
    en: 'Prints a completion script: with it, Tab completes commands, options and their values. Where to put it: see the examples.',
  },
  arguments: [
    {
      name: 'shell',
      required: true,
      choices: Object.keys(completionScripts),
      text: { zh: '终端的种类', en: 'the shell' },
    },
  ],
  examples: [
    {
      line: 'beiyu completion bash >> ~/.bashrc',
      text: { zh: '以后在 bash 里按 Tab 键补全命令', en: 'completes commands in bash from now on' },
    },
    {
      line: 'beiyu completion fish > ~/.config/fish/completions/beiyu.fish',
      text: { zh: 'fish', en: 'fish' },
    },
    { line: 'beiyu completion powershell >> $PROFILE', text: { zh: 'Windows PowerShell', en: 'Windows PowerShell' } },
  ],
  run: printScript,
};
export default command;

async function printScript({ io, given, language }: Run): Promise<number> {
  const { commandTable } = await import('../commands.generated.ts');
  const commands: Completable[] = [];
  for (const [verb, entry] of Object.entries(commandTable)) {
    commands.push(completableOf(verb, entry.summary[language], await entry.load()));
  }
  const script = completionScripts[given.arguments[0] ?? ''];
  io.out(script === undefined ? '' : script(commands));
  return exitCode.clean;
}
